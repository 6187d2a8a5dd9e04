-- gencol: OLD and NEW hold their values
CREATE TABLE t(a, b AS (a+1), c AS (a+2) STORED);
CREATE TABLE lg(x);
CREATE TRIGGER g AFTER UPDATE OF b ON t BEGIN INSERT INTO lg VALUES(old.b||','||new.b||','||new.c); END;
CREATE TRIGGER h BEFORE INSERT ON t BEGIN INSERT INTO lg VALUES(new.b||'/'||new.c); END;
INSERT INTO t VALUES(1);
UPDATE t SET a=5;
SELECT * FROM lg;
