-- lang_createtrigger: a history of all changes with numbers of its own; last_insert_rowid stays the outer one's
CREATE TABLE t(id INTEGER PRIMARY KEY, v);
CREATE TABLE h(n INTEGER PRIMARY KEY AUTOINCREMENT, op, oldv, newv);
CREATE TRIGGER i AFTER INSERT ON t BEGIN INSERT INTO h(op, newv) VALUES('i', new.v); END;
CREATE TRIGGER u AFTER UPDATE ON t WHEN old.v IS NOT new.v BEGIN INSERT INTO h(op, oldv, newv) VALUES('u', old.v, new.v); END;
CREATE TRIGGER d AFTER DELETE ON t BEGIN INSERT INTO h(op, oldv) VALUES('d', old.v); END;
INSERT INTO t VALUES(10,'a'),(20,'b');
SELECT last_insert_rowid();
UPDATE t SET v='b';
INSERT INTO t VALUES(10,'c') ON CONFLICT(id) DO UPDATE SET v=excluded.v;
SELECT last_insert_rowid();
BEGIN; DELETE FROM t; ROLLBACK;
DELETE FROM t WHERE v='b';
SELECT * FROM h;
SELECT * FROM sqlite_sequence;
