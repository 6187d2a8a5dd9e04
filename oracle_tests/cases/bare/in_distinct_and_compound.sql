-- Aggregates with bare columns inside compounds and DISTINCT.
CREATE TABLE t(c, v);
INSERT INTO t VALUES('a', 1), ('b', 2), ('c', 3);
SELECT c, max(v) FROM t UNION ALL SELECT c, min(v) FROM t;
SELECT DISTINCT c, max(v) FROM t;
SELECT * FROM (SELECT c, max(v) AS m FROM t) WHERE m = 3;
SELECT c IN (SELECT c FROM (SELECT c, max(v) FROM t)) FROM t ORDER BY c;
