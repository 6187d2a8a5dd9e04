-- lang_expr "||": long chains of operators
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES ('x', 1, 2.5), ('é', NULL, 'y'), (x'61', 'b', -1);
SELECT a || '-' || b || '-' || c, a || (b || c), a || coalesce(b, '') || c, (a || b) || '' = a || b FROM t ORDER BY rowid;
SELECT 'a' || 1 + 2, 1 || 2 * 3, '1' || '2' + 1, -1 || 2;
