-- lang_createtrigger: DELETE without WHERE fires for each row, in rowid order; the program may delete others
CREATE TABLE t(id INTEGER PRIMARY KEY, a); CREATE TABLE log(m);
INSERT INTO t VALUES(3,'c'),(1,'a'),(2,'b'),(4,'d'),(5,'e');
CREATE TRIGGER g AFTER DELETE ON t BEGIN INSERT INTO log VALUES(old.id||' '||(SELECT count(*) FROM t)); DELETE FROM t WHERE id=old.id+1; END;
DELETE FROM t;
SELECT * FROM log;
SELECT changes(), total_changes();
INSERT INTO t VALUES(1,'x');
DELETE FROM t WHERE a='x';
SELECT count(*) FROM log;
