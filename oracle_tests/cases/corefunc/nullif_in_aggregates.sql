-- lang_corefunc nullif(X,Y): values left out of aggregates
CREATE TABLE t(g, x);
INSERT INTO t VALUES ('a', 0), ('a', 5), ('b', 0), ('b', 0), ('c', -1);
SELECT g, avg(nullif(x, 0)), count(nullif(x, 0)), min(nullif(x, -1)), group_concat(nullif(x, 5)) FROM t GROUP BY g ORDER BY g;
