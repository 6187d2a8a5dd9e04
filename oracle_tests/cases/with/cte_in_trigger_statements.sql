-- lang_createtrigger: a program's statements take no WITH of their own, subqueries in them do
CREATE TABLE t(a); CREATE TABLE log(x);
-- error
CREATE TRIGGER g AFTER INSERT ON t BEGIN WITH n AS (SELECT 1) INSERT INTO log SELECT * FROM n; END;
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log SELECT * FROM (WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<new.a) SELECT i FROM n); DELETE FROM log WHERE x IN (WITH m AS (SELECT 2 AS y) SELECT y FROM m); END;
INSERT INTO t VALUES(4);
SELECT x FROM log ORDER BY x;
SELECT sql FROM sqlite_schema WHERE type='trigger';
