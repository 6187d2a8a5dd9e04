-- lang_expr: || joins the text of its operands; the result is text, or a blob of two blobs is not.
SELECT 1 || 2, 1.0 || 'x', NULL || 'x', x'41' || 'b', typeof(x'41' || x'42'), 1 || 2 + 3, -1 || 2;
SELECT 'a' || 1e20 || 0.1, 'x' || -0.0, 'x' || 9e999, '' || '', typeof(1 || 1);
