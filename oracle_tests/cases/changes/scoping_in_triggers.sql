-- lang_corefunc changes: within a trigger it starts anew and comes back at its end
CREATE TABLE t(a); CREATE TABLE u(a); CREATE TABLE log(step, c, l);
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES('start', changes(), last_insert_rowid()); INSERT INTO u VALUES(1),(2),(3); INSERT INTO log VALUES('after 3', changes(), last_insert_rowid()); UPDATE u SET a=a WHERE a=1; INSERT INTO log VALUES('after 1', changes(), last_insert_rowid()); DELETE FROM u WHERE a=99; INSERT INTO log VALUES('after 0', changes(), last_insert_rowid()); END;
INSERT INTO t VALUES(1),(2); SELECT * FROM log; SELECT changes(), last_insert_rowid(), total_changes(); UPDATE t SET a=a; SELECT changes(), total_changes();
