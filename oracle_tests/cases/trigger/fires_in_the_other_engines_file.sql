CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE TABLE log(n INTEGER PRIMARY KEY, m);
CREATE TRIGGER first AFTER INSERT ON t BEGIN INSERT INTO log(m) VALUES('first '||new.b); END;
CREATE TRIGGER second BEFORE UPDATE OF b ON t WHEN new.b > 5 BEGIN INSERT INTO log(m) VALUES('second '||old.b||new.b); END;
INSERT INTO t(b) VALUES(1),(2);
-- swap
INSERT INTO t(b) VALUES(3);
UPDATE t SET b = b * 3;
SELECT * FROM log ORDER BY n;
-- swap
DROP TRIGGER first;
INSERT INTO t(b) VALUES(4);
SELECT * FROM log ORDER BY n;
SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name;
