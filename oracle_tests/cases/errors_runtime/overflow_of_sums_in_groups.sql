-- lang_aggfunc "sum": the error comes with the group whose integers overflow.
CREATE TABLE t(g, v);
INSERT INTO t VALUES(1, 5), (2, 9223372036854775807), (2, 1), (3, 7);
SELECT sum(v) FROM t WHERE g = 1;
-- error
SELECT g, sum(v) FROM t GROUP BY g ORDER BY g;
SELECT g, total(v) FROM t GROUP BY g ORDER BY g;
SELECT g, sum(v * 1.0) FROM t GROUP BY g ORDER BY g;
-- error
SELECT g FROM t GROUP BY g HAVING sum(v) > 0;
-- error
SELECT max(s) FROM (SELECT sum(v) AS s FROM t GROUP BY g);
SELECT count(*) FROM (SELECT g FROM t GROUP BY g);
-- error
SELECT (SELECT sum(v) FROM t u WHERE u.g = t.g) FROM t;
