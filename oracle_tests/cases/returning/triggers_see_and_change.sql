-- lang_returning: what AFTER triggers change does not show in RETURNING; what BEFORE triggers abandon is not there
CREATE TABLE t(id INTEGER PRIMARY KEY, a);
CREATE TRIGGER ai AFTER INSERT ON t BEGIN UPDATE t SET a=a||'!' WHERE id=new.id; END;
CREATE TRIGGER bi BEFORE INSERT ON t WHEN new.a='skip' BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER bu BEFORE UPDATE ON t WHEN new.a='keep' BEGIN SELECT RAISE(IGNORE); END;
INSERT INTO t(a) VALUES('x'),('skip'),('y') RETURNING id, a;
SELECT * FROM t;
UPDATE t SET a=iif(id=1,'keep','z') RETURNING *;
SELECT changes();
INSERT INTO t(a) SELECT a FROM t RETURNING a, last_insert_rowid();
SELECT * FROM t;
