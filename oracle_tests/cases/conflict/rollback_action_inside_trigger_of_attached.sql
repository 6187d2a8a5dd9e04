-- lang_conflict: OR ROLLBACK ends the transaction over all databases
ATTACH ':memory:' AS x; CREATE TABLE t(a UNIQUE); CREATE TABLE x.t(a UNIQUE); BEGIN; INSERT INTO main.t VALUES(1); INSERT INTO x.t VALUES(1);
-- error
INSERT OR ROLLBACK INTO x.t VALUES(2),(1);
SELECT (SELECT count(*) FROM main.t), (SELECT count(*) FROM x.t); INSERT INTO main.t VALUES(5); CREATE TRIGGER x.g AFTER INSERT ON t BEGIN INSERT OR ROLLBACK INTO t VALUES(new.a-1); END; BEGIN; DELETE FROM main.t; INSERT INTO x.t VALUES(1);
SELECT count(*) FROM x.t;
-- error
INSERT INTO x.t VALUES(0);
SELECT count(*) FROM main.t; COMMIT;
