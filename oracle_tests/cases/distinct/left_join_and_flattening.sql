-- A DISTINCT query over a subquery on the right of a LEFT JOIN.
CREATE TABLE t(a);
CREATE TABLE u(k, w);
INSERT INTO t VALUES(1), (2), (2);
INSERT INTO u VALUES(2, 'x'), (2, 'y');
SELECT DISTINCT t.a, s.w FROM t LEFT JOIN (SELECT k, w FROM u WHERE w > 'x') s ON s.k = t.a ORDER BY 1;
SELECT DISTINCT s.k FROM t LEFT JOIN (SELECT k FROM u) s ON s.k = t.a ORDER BY 1;
