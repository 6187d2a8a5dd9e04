-- lang_createtable: statements see tables made in the same transaction, and their absence after ROLLBACK TO
BEGIN;
CREATE TABLE t(a);
SAVEPOINT s;
CREATE TABLE u(b);
INSERT INTO u VALUES(1);
CREATE INDEX i ON t(a);
SELECT name FROM sqlite_schema;
ROLLBACK TO s;
-- error
SELECT * FROM u;
SELECT name FROM sqlite_schema;
CREATE TABLE u(c, d);
INSERT INTO u VALUES(1,2);
COMMIT;
SELECT * FROM u;
SELECT name, rootpage FROM sqlite_schema;
