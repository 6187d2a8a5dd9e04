-- lang_createtrigger: RAISE(IGNORE) abandons the row and the rest of the program
CREATE TABLE t(a);
CREATE TABLE lg(x);
CREATE TRIGGER g BEFORE INSERT ON t BEGIN INSERT INTO lg VALUES('before '||new.a); SELECT RAISE(IGNORE) WHERE new.a=2; INSERT INTO lg VALUES('after '||new.a); END;
INSERT INTO t VALUES(1),(2),(3);
SELECT * FROM t;
SELECT * FROM lg;
SELECT changes();
