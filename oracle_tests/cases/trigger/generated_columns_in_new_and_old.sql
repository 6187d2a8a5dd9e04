-- lang_createtrigger, gencol: NEW and OLD have generated columns; BEFORE INSERT sees them computed
CREATE TABLE t(id INTEGER PRIMARY KEY, a, v AS (a||'v'), s AS (a||'s'||v) STORED);
CREATE TABLE log(w, id, a, v, s);
CREATE TRIGGER bi BEFORE INSERT ON t BEGIN INSERT INTO log VALUES('bi', new.id, new.a, new.v, new.s); END;
CREATE TRIGGER ai AFTER INSERT ON t BEGIN INSERT INTO log VALUES('ai', new.id, new.a, new.v, new.s); END;
CREATE TRIGGER bu BEFORE UPDATE ON t BEGIN INSERT INTO log VALUES('bu', new.id, old.s||new.a, new.v, new.s); END;
CREATE TRIGGER au AFTER UPDATE OF s ON t BEGIN INSERT INTO log VALUES('au', new.id, old.v, new.v, new.s); END;
CREATE TRIGGER bd BEFORE DELETE ON t BEGIN INSERT INTO log VALUES('bd', old.id, old.a, old.v, old.s); END;
INSERT INTO t(a) VALUES('x');
INSERT INTO t(id, a) VALUES(9, NULL);
UPDATE t SET a='y' WHERE id=1;
UPDATE t SET id=id+1;
DELETE FROM t;
SELECT * FROM log;
