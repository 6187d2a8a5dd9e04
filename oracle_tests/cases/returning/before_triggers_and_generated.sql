-- lang_returning: values as stored: after affinity, after BEFORE triggers, generated columns included
CREATE TABLE t(id INTEGER PRIMARY KEY, a INT, b AS (a*2) STORED, c AS (b+1)); CREATE TABLE log(m); CREATE TRIGGER g BEFORE UPDATE ON t BEGIN INSERT INTO log VALUES(old.a); END; CREATE TRIGGER h AFTER INSERT ON t BEGIN UPDATE t SET a=a+100 WHERE id=new.id; END;
INSERT INTO t(a) VALUES('5'),(6.0) RETURNING *, typeof(a); SELECT * FROM t; UPDATE t SET a='7' WHERE id=1 RETURNING a, b, c; DELETE FROM t RETURNING b, c; SELECT count(*) FROM log;
