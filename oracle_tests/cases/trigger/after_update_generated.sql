-- lang_createtrigger: a AFTER UPDATE trigger on a table of the kind 'generated' sees each row's values and the table
-- as it is at its time
CREATE TABLE t(a, b, c AS (a||b), d AS (c||'!') STORED);
CREATE TABLE lg(n, x);
CREATE TRIGGER g AFTER UPDATE ON t BEGIN INSERT INTO lg SELECT count(*), coalesce(old.a,'null') || '/' || coalesce(old.b,'null') || '/' || coalesce(old.c,'null') || '/' || coalesce(new.a,'null') || '/' || coalesce(new.b,'null') || '/' || coalesce(new.c,'null') FROM t; END;
INSERT INTO t(a,b) VALUES(1,'x'),(2,'y'),(3,'5');
UPDATE t SET b=b||'z' WHERE a>1;
UPDATE t SET a=a+10;
REPLACE INTO t(a,b) VALUES(11,'x');
DELETE FROM t WHERE b='x';
DELETE FROM t;
SELECT * FROM lg;
SELECT count(*), total_changes() FROM t;
