-- lang_delete: rows go in the order in which they are found
CREATE TABLE t(id INTEGER PRIMARY KEY, g);
CREATE INDEX i ON t(g DESC);
INSERT INTO t VALUES(1,'b'),(2,'a'),(3,'c'),(4,'a');
CREATE TABLE log(m);
CREATE TRIGGER d AFTER DELETE ON t BEGIN INSERT INTO log VALUES(old.id); END;
DELETE FROM t WHERE g>='b';
SELECT * FROM log;
DELETE FROM t WHERE id>0;
SELECT * FROM log;
