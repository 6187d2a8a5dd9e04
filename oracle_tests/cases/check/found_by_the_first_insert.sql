-- a CHECK or a stored generated column that cannot be compiled is no mistake of CREATE TABLE, but of what compiles it
CREATE TABLE a(a, b, c CHECK ((1, 2)));
-- error
INSERT INTO a(a, b) VALUES (1, 2);
-- error
INSERT INTO a(a, b) VALUES (1);
-- error
INSERT INTO a(a, b) SELECT * FROM nope;
UPDATE a SET a = 5;
DELETE FROM a;
PRAGMA ignore_check_constraints = ON;
INSERT INTO a(a, b) VALUES (1, 2);
PRAGMA ignore_check_constraints = OFF;
UPDATE a SET b = 6;
SELECT * FROM a;
ALTER TABLE a RENAME TO aa;
ALTER TABLE aa RENAME COLUMN a TO a2;
CREATE INDEX ai ON aa(a2);
REINDEX;
VACUUM;
CREATE TABLE b(a, b, c CHECK (a > b COLLATE nowhere));
-- error
INSERT INTO b(a, b) VALUES (1, 2);
-- error
UPDATE b SET a = 5;
UPDATE b SET c = 5;
DELETE FROM b WHERE a = 1;
CREATE TABLE c(a, b, CHECK (raise(ABORT, 'no')));
-- error
INSERT INTO c VALUES (1, 2);
UPDATE c SET a = 1;
CREATE TABLE d(a, b, g AS (a + (1, 2)) STORED);
-- error
INSERT INTO d(a) VALUES (1);
-- error
UPDATE d SET b = 1;
DELETE FROM d;
SELECT * FROM d;
-- error
CREATE TABLE e(a, b, g AS (a + (1, 2)));
-- error
CREATE TABLE e(a, b, g AS (a > b COLLATE nowhere));
-- error
CREATE TABLE e(a, b, CHECK ((a, b) > (1, 2, 3)));
-- error
CREATE TABLE e(a, b, CHECK ((a, b) IN ((1, 2))));
-- error
CREATE INDEX ei ON aa(a2 > (1, 2));
-- error
CREATE INDEX ei ON aa(a2 COLLATE nowhere > 1);
CREATE TABLE f(a, b);
INSERT INTO f VALUES (1, 2);
ALTER TABLE f ADD COLUMN g AS ((1, 2));
-- error
SELECT * FROM f;
SELECT a FROM f;
-- error
ALTER TABLE f ADD COLUMN h CHECK ((1, 2));
-- error
ALTER TABLE f ADD COLUMN i AS (abs());
ALTER TABLE f ADD COLUMN i AS (nowhere(a));
DROP TABLE f;
DROP TABLE d;
DROP TABLE c;
DROP TABLE b;
DROP TABLE aa;
