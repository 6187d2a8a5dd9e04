-- lang_attach: one statement reads one database and writes another; triggers and keys stay within theirs
PRAGMA foreign_keys=ON;
ATTACH ':memory:' AS x;
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE TABLE x.t(a INTEGER PRIMARY KEY, b UNIQUE);
CREATE TABLE x.log(m);
CREATE TRIGGER x.g AFTER INSERT ON t BEGIN INSERT INTO log VALUES(new.b); END;
INSERT INTO main.t VALUES(1,'p'),(2,'q'),(3,'p');
-- error
INSERT INTO x.t SELECT * FROM main.t;
SELECT count(*) FROM x.t;
INSERT OR IGNORE INTO x.t SELECT * FROM main.t;
SELECT * FROM x.log;
UPDATE main.t SET b=(SELECT count(*) FROM x.t AS o WHERE o.b=t.b);
SELECT * FROM main.t;
DELETE FROM main.t WHERE a IN (SELECT a FROM x.t);
SELECT * FROM main.t;
CREATE TABLE x.copy AS SELECT * FROM main.t;
SELECT * FROM x.copy;
