-- lang_corefunc coalesce(X,Y,...): any number of arguments, also in WHERE, ORDER BY and an index
CREATE TABLE t(a, b, c, d);
INSERT INTO t VALUES (NULL, NULL, NULL, 4), (NULL, NULL, 3, 4), (NULL, 2, NULL, 1), (1, 2, 3, 4), (NULL, NULL, NULL, NULL);
CREATE INDEX i ON t(coalesce(a, b, c, d));
SELECT coalesce(a, b, c, d) AS f, * FROM t ORDER BY f, b;
SELECT count(*) FROM t WHERE coalesce(a, b, c, d) BETWEEN 2 AND 3;
