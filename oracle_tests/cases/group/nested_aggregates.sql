CREATE TABLE t(g, v);
INSERT INTO t VALUES(1,1),(1,2),(2,3),(3,4),(3,5);
SELECT max(s) FROM (SELECT sum(v) AS s FROM t GROUP BY g);
SELECT g, (SELECT sum(v) FROM t AS u WHERE u.g <= t.g) FROM t GROUP BY g;
-- error
SELECT sum(count(*)) FROM t;
-- error
SELECT sum(max(v)) FROM t GROUP BY g;
SELECT sum(v) + count(*) * 2, sum(v + 1) FROM t;
SELECT g, sum(v) FROM t GROUP BY g HAVING sum(v) > (SELECT avg(v) FROM t);
-- error
SELECT g FROM t GROUP BY sum(v);
SELECT g FROM t GROUP BY g ORDER BY sum(v) DESC, g;
