-- lang_expr "Function calls": scalar functions take no star; DISTINCT, FILTER and ORDER BY belong to aggregates
-- error
SELECT abs(*);
-- error
SELECT abs(1) FILTER (WHERE 1);
-- error
SELECT coalesce(1, 2 ORDER BY 1);
SELECT abs(DISTINCT -1);
-- error
SELECT abs(1) OVER ();
