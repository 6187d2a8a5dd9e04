-- security: a view that recurses, a trigger that feeds itself and a CTE without end are bounded by LIMIT and depth
CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i FROM n; SELECT * FROM v LIMIT 3; SELECT sum(i) FROM (SELECT i FROM v LIMIT 100); CREATE TABLE t(a); CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO t VALUES(new.a+1); END; INSERT INTO t VALUES(1); SELECT count(*) FROM t; PRAGMA recursive_triggers=ON;
-- error
INSERT INTO t VALUES(1);
SELECT count(*) FROM t; WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT (i*7)%10 FROM n) SELECT count(*) FROM n;
