-- lang_expr "Operators": || joins the texts of its operands; NULL makes NULL; numbers are written as text.
SELECT 'a' || 'b', 1 || 2, 1.0 || '', 1e20 || 'x', x'41' || 'b', 'a' || NULL, '' || '', typeof(1 || 2), typeof(x'41' || x'42'), 'a' || 1 + 1, -1 || '', 0.1 || '|' || 1e-5, 9e999 || '', TRUE || '';
SELECT 'a' || char(0) || 'b' = 'a', length('a' || char(0) || 'b'), hex('a' || char(0) || 'b'), 'é' || 'è', 'x' || (SELECT 'y') || 'z';
