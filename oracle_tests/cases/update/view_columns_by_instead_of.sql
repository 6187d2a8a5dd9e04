-- lang_update: only the columns that are set differ between OLD and NEW in an INSTEAD OF program
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b);
INSERT INTO t VALUES(1,'p','q'),(2,'r','s');
CREATE VIEW v AS SELECT id, a, b, a||b AS ab FROM t;
CREATE TABLE log(m);
CREATE TRIGGER g INSTEAD OF UPDATE ON v BEGIN INSERT INTO log VALUES(old.id||':'||old.a||old.b||old.ab||'>'||new.a||new.b||new.ab); END;
UPDATE v SET a='z';
UPDATE v SET ab='free', b=NULL WHERE id=2;
UPDATE v SET id=id WHERE a='r';
SELECT m FROM log;
SELECT * FROM t;
SELECT changes();
