-- lang_corefunc: changes() after INSERTs that a trigger multiplies; within a transaction undone
CREATE TABLE t(a);
CREATE TABLE u(b);
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO u VALUES(new.a),(new.a+1); DELETE FROM u WHERE b=new.a+1; END;
INSERT INTO t VALUES(1),(2),(3);
SELECT changes(), total_changes();
BEGIN;
INSERT INTO t SELECT a+10 FROM t;
SELECT changes(), total_changes();
ROLLBACK;
SELECT changes(), total_changes();
SELECT count(*) FROM u;
DELETE FROM t;
SELECT changes(), total_changes();
DELETE FROM u WHERE 0;
SELECT changes(), total_changes(), last_insert_rowid();
