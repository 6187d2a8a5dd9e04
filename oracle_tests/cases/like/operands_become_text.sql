-- lang_expr LIKE: operands are taken as text.
SELECT 123 LIKE '12%', 1.5 LIKE '1._', -1 LIKE '-%', 1e100 LIKE '1.0e%', x'4142' LIKE 'ab', NULL LIKE '%', '%' LIKE NULL;
SELECT 12 LIKE 12, 12.0 LIKE '12.0', 012 LIKE '12';
SELECT 'x' LIKE 1, 1 LIKE 'x', TRUE LIKE '1';
