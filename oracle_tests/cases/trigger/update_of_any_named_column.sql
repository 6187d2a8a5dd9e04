-- lang_createtrigger: UPDATE OF fires if one of the columns is set, even to the same value
CREATE TABLE t(a, b, c);
CREATE TABLE lg(x);
CREATE TRIGGER g AFTER UPDATE OF a, b ON t BEGIN INSERT INTO lg VALUES('f'); END;
INSERT INTO t VALUES(1,2,3);
UPDATE t SET c=1;
SELECT count(*) FROM lg;
UPDATE t SET a=a;
SELECT count(*) FROM lg;
UPDATE t SET b=1, c=2;
SELECT count(*) FROM lg;
CREATE TRIGGER h AFTER UPDATE OF zork ON t BEGIN SELECT 1; END;
UPDATE t SET a=1;
