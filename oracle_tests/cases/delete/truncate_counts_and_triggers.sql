-- lang_delete "The Truncate Optimization": the count is right with and without it
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,1),(2,2),(3,3);
DELETE FROM t;
SELECT changes(), total_changes();
INSERT INTO t VALUES(1,1),(2,2);
CREATE TRIGGER g BEFORE DELETE ON t WHEN old.a=1 BEGIN SELECT RAISE(IGNORE); END;
DELETE FROM t;
SELECT changes();
SELECT * FROM t;
DROP TRIGGER g;
DELETE FROM t WHERE true;
SELECT changes(), total_changes();
DELETE FROM t;
SELECT changes();
CREATE TABLE w(k PRIMARY KEY) WITHOUT ROWID;
INSERT INTO w VALUES(1),(2);
DELETE FROM w;
SELECT changes(), total_changes();
