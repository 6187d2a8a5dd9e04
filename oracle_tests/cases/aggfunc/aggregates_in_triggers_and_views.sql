-- lang_aggfunc: aggregates in the programs of a schema
CREATE TABLE t(g, x);
CREATE TABLE s(g PRIMARY KEY, n, total);
CREATE VIEW v AS SELECT g, count(*) AS n, sum(x) AS total FROM t GROUP BY g;
CREATE TRIGGER tr AFTER INSERT ON t BEGIN REPLACE INTO s SELECT g, count(*), sum(x) FROM t WHERE g = new.g GROUP BY g; END;
INSERT INTO t VALUES ('a', 1), ('b', 2), ('a', 3), ('c', NULL);
SELECT * FROM s ORDER BY g;
SELECT * FROM v ORDER BY g;
SELECT count(*) FROM v JOIN s USING (g, n);
