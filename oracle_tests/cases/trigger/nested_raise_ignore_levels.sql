-- lang_createtrigger RAISE(IGNORE): it abandons the statement that fired the program, and the outer one goes on
CREATE TABLE a(x); CREATE TABLE b(y); CREATE TABLE log(m);
CREATE TRIGGER ta AFTER INSERT ON a BEGIN INSERT INTO log VALUES('a1 '||new.x); INSERT INTO b VALUES(new.x); INSERT INTO log VALUES('a2 '||new.x); END;
CREATE TRIGGER tb BEFORE INSERT ON b WHEN new.y=2 BEGIN INSERT INTO log VALUES('b ignores'); SELECT RAISE(IGNORE); INSERT INTO log VALUES('never'); END;
INSERT INTO a VALUES(1),(2),(3);
SELECT * FROM a; SELECT * FROM b; SELECT * FROM log;
SELECT changes(), total_changes();
