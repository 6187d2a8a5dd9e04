CREATE TABLE t(a,b,c);
CREATE TABLE log(m);
INSERT INTO t VALUES(1,2,3);
CREATE TRIGGER x AFTER UPDATE ON t BEGIN INSERT INTO log VALUES(old.a||old.b||old.c||'>'||new.a||new.b||new.c); END;
UPDATE t SET (a,b)=(c,a), c=b;
SELECT * FROM log;
