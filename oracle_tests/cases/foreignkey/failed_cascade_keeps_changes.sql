-- a child that CASCADE or SET NULL does not find breaks its key at the end of the statement, which nothing else could
-- abort: inside a transaction, what it has done stays, as SQLite keeps nothing to undo it with
PRAGMA foreign_keys = ON;
CREATE TABLE p(a INTEGER UNIQUE, b);
CREATE TABLE c(id INTEGER PRIMARY KEY, x BLOB REFERENCES p(a) ON DELETE CASCADE ON UPDATE CASCADE);
INSERT INTO p VALUES (1, 2), (3, 4), (5, 6);
INSERT INTO c VALUES (2, 1), (3, '1'), (4, 3);
-- error
DELETE FROM p WHERE a = 1;
SELECT * FROM p;
SELECT *, typeof(x) FROM c;
BEGIN;
-- error
DELETE FROM p WHERE a = 1;
SELECT * FROM p;
SELECT *, typeof(x) FROM c;
PRAGMA foreign_key_check;
ROLLBACK;
BEGIN;
-- error
UPDATE p SET b = 'x', a = a + 10 WHERE a < 4;
SELECT * FROM p;
SELECT *, typeof(x) FROM c;
ROLLBACK;
BEGIN;
-- error
DELETE FROM p RETURNING *;
SELECT * FROM p;
COMMIT;
SELECT * FROM p;
SELECT * FROM c;
-- what could abort it for another reason is undone whole
DROP TABLE c;
DELETE FROM p;
CREATE TABLE c(id INTEGER PRIMARY KEY, x BLOB REFERENCES p(a) ON DELETE SET NULL);
CREATE TRIGGER g AFTER DELETE ON p BEGIN SELECT RAISE(ABORT, 'never') WHERE OLD.a IS NULL; END;
INSERT INTO p VALUES (1, 2), (3, 4);
INSERT INTO c VALUES (3, '1');
SAVEPOINT s;
-- error
DELETE FROM p WHERE a = 1;
SELECT * FROM p;
RELEASE s;
DROP TRIGGER g;
SAVEPOINT s;
-- error
DELETE FROM p WHERE a = 1;
SELECT * FROM p;
ROLLBACK TO s;
SELECT * FROM p;
RELEASE s;
