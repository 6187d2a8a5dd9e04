-- lang_droptable: with foreign keys on, DROP TABLE deletes the rows first; a violation stops it, or COMMIT
PRAGMA foreign_keys=ON;
CREATE TABLE p(x PRIMARY KEY);
CREATE TABLE c(a REFERENCES p);
CREATE TABLE cc(a REFERENCES p ON DELETE CASCADE);
CREATE TABLE d(a REFERENCES p DEFERRABLE INITIALLY DEFERRED);
INSERT INTO p VALUES(1),(2);
INSERT INTO c VALUES(1);
-- error
DROP TABLE p;
DELETE FROM c;
INSERT INTO cc VALUES(1),(2);
INSERT INTO d VALUES(2);
-- error
DROP TABLE p;
BEGIN;
DROP TABLE p;
SELECT count(*) FROM cc;
-- error
COMMIT;
-- error
DELETE FROM d;
-- error
COMMIT;
SELECT name FROM sqlite_schema WHERE type='table';
-- error
INSERT INTO c VALUES(1);
-- error
INSERT INTO c VALUES(NULL);
DROP TABLE c;
