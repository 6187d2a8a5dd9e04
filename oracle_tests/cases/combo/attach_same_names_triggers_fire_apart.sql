-- lang_attach: equal tables in two databases have their own triggers, sequences and counters
ATTACH ':memory:' AS x; CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, a); CREATE TABLE x.t(id INTEGER PRIMARY KEY AUTOINCREMENT, a); CREATE TABLE log(m); CREATE TABLE x.log(m);
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES('main '||new.id); END; CREATE TRIGGER x.g AFTER INSERT ON t BEGIN INSERT INTO log VALUES('x '||new.id); END;
INSERT INTO t(a) VALUES(1); INSERT INTO x.t(id, a) VALUES(10, 1); INSERT INTO x.t SELECT NULL, a FROM main.t; SELECT * FROM main.log; SELECT * FROM x.log;
SELECT * FROM main.sqlite_sequence; SELECT * FROM x.sqlite_sequence; SELECT last_insert_rowid(), total_changes();
DROP TRIGGER g; INSERT INTO t(a) VALUES(2); DROP TRIGGER g; SELECT count(*) FROM main.log;
