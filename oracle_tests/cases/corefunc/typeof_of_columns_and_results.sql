-- lang_corefunc "typeof": "null", "integer", "real", "text" or "blob".
CREATE TABLE t(i INTEGER, r REAL, x TEXT, b BLOB, n NUMERIC);
INSERT INTO t VALUES('1', '1', 1, 1, '1.0'), (1.5, 1, 1.5, '1', '1.5'), ('x', 'x', x'31', NULL, x'');
SELECT typeof(i), typeof(r), typeof(x), typeof(b), typeof(n) FROM t;
SELECT typeof(i + 1), typeof(r || ''), typeof(x * 1), typeof(-b), typeof(n = 1), typeof(max(i, 'z')), typeof(count(*)), typeof(sum(i)), typeof(avg(i)), typeof(total(i)), typeof(group_concat(i)) FROM t;
SELECT typeof(1 IN (1)), typeof(EXISTS(SELECT 1)), typeof(CASE WHEN 0 THEN 1 END), typeof((SELECT 1.5)), typeof(CURRENT_DATE), typeof(TRUE);
