-- lang_createtrigger "Cautions": a BEFORE trigger that removes or changes the row of the outer statement
CREATE TABLE t(id INTEGER PRIMARY KEY, a);
CREATE TABLE log(m);
CREATE TRIGGER bu BEFORE UPDATE ON t WHEN old.a='del' BEGIN DELETE FROM t WHERE id=old.id; END;
CREATE TRIGGER au AFTER UPDATE ON t BEGIN INSERT INTO log VALUES('au '||old.id); END;
CREATE TRIGGER bd BEFORE DELETE ON t WHEN old.a='pre' BEGIN DELETE FROM t WHERE id=old.id+1; END;
CREATE TRIGGER ad AFTER DELETE ON t BEGIN INSERT INTO log VALUES('ad '||old.id); END;
INSERT INTO t VALUES(1,'x'),(2,'del'),(3,'y'),(4,'pre'),(5,'z'),(6,'w');
UPDATE t SET a=a||'!' WHERE id<4;
SELECT changes();
SELECT * FROM t;
SELECT * FROM log;
DELETE FROM t WHERE id>=4;
SELECT changes();
SELECT * FROM t;
SELECT * FROM log;
