-- lang_createtrigger "UPDATE OF": naming the column fires it, whether or not the value changes
CREATE TABLE t(a, b, c AS (a+b));
CREATE TABLE log(m);
CREATE TRIGGER ga AFTER UPDATE OF a ON t BEGIN INSERT INTO log VALUES('a '||old.a||'>'||new.a); END;
CREATE TRIGGER gb AFTER UPDATE OF b ON t BEGIN INSERT INTO log VALUES('b'); END;
CREATE TRIGGER gc AFTER UPDATE OF c ON t BEGIN INSERT INTO log VALUES('c '||old.c||'>'||new.c); END;
CREATE TRIGGER gr AFTER UPDATE OF rowid ON t BEGIN INSERT INTO log VALUES('rowid'); END;
INSERT INTO t VALUES(1,2);
UPDATE t SET a=a;
UPDATE t SET b=3;
UPDATE t SET (a,b)=(5,6);
UPDATE t SET rowid=7;
UPDATE t SET a=0 WHERE 0;
SELECT * FROM log;
