-- lang_corefunc coalesce(X,Y,...): arguments behind the first that is not NULL are not evaluated
SELECT coalesce(1, abs(-9223372036854775808)), ifnull('x', abs(-9223372036854775808));
-- error
SELECT coalesce(NULL, abs(-9223372036854775808), 1);
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1, -9223372036854775808), (NULL, -4), (3, NULL);
SELECT coalesce(a, abs(b)) FROM t ORDER BY 1;
-- error
SELECT coalesce(b + NULL, abs(b)) FROM t;
