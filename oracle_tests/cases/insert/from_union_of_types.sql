-- lang_insert: values of a compound SELECT are converted row by row
CREATE TABLE t(i INTEGER, x TEXT, r REAL);
INSERT INTO t SELECT 1, 2, 3 UNION ALL SELECT '4', 5.5, '6' UNION ALL SELECT x'61', NULL, 'z' UNION ALL SELECT 7.0, '8', 9e0;
SELECT i, typeof(i), x, typeof(x), r, typeof(r) FROM t;
SELECT count(*) FROM t WHERE i=1 OR x='5.5';
