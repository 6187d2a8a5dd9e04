-- lang_createtrigger: a BEFORE INSERT trigger on a table of the kind 'without rowid' sees each row's values and the
-- table as it is at its time
CREATE TABLE t(a, b, c DEFAULT 7, PRIMARY KEY(b, a)) WITHOUT ROWID;
CREATE TABLE lg(n, x);
CREATE TRIGGER g BEFORE INSERT ON t BEGIN INSERT INTO lg SELECT count(*), coalesce(new.a,'null') || '/' || coalesce(new.b,'null') || '/' || coalesce(new.c,'null') FROM t; END;
INSERT INTO t(a,b) VALUES(1,'x'),(2,'y'),(3,'5');
UPDATE t SET b=b||'z' WHERE a>1;
UPDATE t SET a=a+10;
REPLACE INTO t(a,b) VALUES(11,'x');
DELETE FROM t WHERE b='x';
DELETE FROM t;
SELECT * FROM lg;
SELECT count(*), total_changes() FROM t;
