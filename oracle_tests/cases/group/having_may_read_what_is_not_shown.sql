-- lang_select: HAVING may refer to values, even aggregates, that are not in the result.
CREATE TABLE t(g, v, w);
INSERT INTO t VALUES(1, 10, 'x'), (1, 20, 'y'), (2, 5, 'z');
SELECT g FROM t GROUP BY g HAVING avg(v) = 15;
SELECT 'found' FROM t GROUP BY g HAVING count(DISTINCT w) = 2;
SELECT g FROM t GROUP BY g HAVING w = 'z';
SELECT g FROM t GROUP BY g HAVING EXISTS(SELECT 1 FROM t AS u WHERE u.g = t.g AND u.v > 15);
SELECT g FROM t GROUP BY g HAVING sum(v) > (SELECT avg(v) FROM t) ORDER BY g;
