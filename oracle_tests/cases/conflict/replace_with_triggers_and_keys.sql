-- lang_conflict REPLACE: foreign key actions of rows that are replaced; delete triggers only when recursive
PRAGMA foreign_keys=ON;
CREATE TABLE p(id INTEGER PRIMARY KEY, u UNIQUE);
CREATE TABLE c(pid REFERENCES p ON DELETE CASCADE, m);
CREATE TABLE log(m);
CREATE TRIGGER g AFTER DELETE ON p BEGIN INSERT INTO log VALUES('p'||old.id); END;
CREATE TRIGGER h AFTER DELETE ON c BEGIN INSERT INTO log VALUES('c'||old.m); END;
INSERT INTO p VALUES(1,'a'),(2,'b'),(3,'c');
INSERT INTO c VALUES(1,'x'),(2,'y'),(3,'z');
REPLACE INTO p VALUES(1,'b');
SELECT * FROM p; SELECT * FROM c; SELECT * FROM log;
PRAGMA recursive_triggers=ON;
INSERT INTO c VALUES(1,'w');
UPDATE OR REPLACE p SET u='b' WHERE id=3;
SELECT * FROM p; SELECT * FROM c; SELECT * FROM log;
SELECT changes(), total_changes();
