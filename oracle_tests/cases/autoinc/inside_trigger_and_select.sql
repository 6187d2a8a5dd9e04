-- autoinc: numbers drawn in triggers and by INSERT SELECT; the row in sqlite_sequence is written at the end
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, a);
CREATE TABLE l(id INTEGER PRIMARY KEY AUTOINCREMENT, m);
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO l(m) SELECT new.id||':'||ifnull((SELECT seq FROM sqlite_sequence WHERE name='t'),'-'); END;
INSERT INTO t(a) VALUES('x'),('y');
INSERT INTO t(a) SELECT m FROM l;
SELECT * FROM l;
SELECT * FROM sqlite_sequence ORDER BY name;
BEGIN;
DELETE FROM t;
INSERT INTO t(a) VALUES('z');
SELECT * FROM t;
ROLLBACK;
SELECT max(id) FROM t;
