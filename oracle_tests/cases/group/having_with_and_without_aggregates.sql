-- lang_select: HAVING is evaluated once for each group.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 3), ('c', NULL), (NULL, 5);
SELECT g FROM t GROUP BY g HAVING count(v) > 0 ORDER BY g;
SELECT g FROM t GROUP BY g HAVING g > 'a' ORDER BY g;
SELECT g, sum(v) FROM t GROUP BY g HAVING sum(v) IS NULL;
SELECT g, sum(v) AS s FROM t GROUP BY g HAVING s BETWEEN 2 AND 4 ORDER BY s;
SELECT count(*) FROM t HAVING 1;
SELECT count(*) FROM t HAVING 0;
SELECT g FROM t GROUP BY g HAVING (SELECT max(v) FROM t AS u WHERE u.g = t.g) > 2 ORDER BY g;
SELECT g FROM t GROUP BY g HAVING NOT EXISTS(SELECT 1 FROM t u WHERE u.g = t.g AND u.v > 1) ORDER BY g;
