-- foreignkeys, lang_altertable: tables renamed and dropped inside a transaction with pending violations
PRAGMA foreign_keys=ON; CREATE TABLE p(id PRIMARY KEY); CREATE TABLE c(r REFERENCES p DEFERRABLE INITIALLY DEFERRED);
BEGIN; INSERT INTO c VALUES(1); ALTER TABLE p RENAME TO parent; SELECT sql FROM sqlite_schema WHERE name='c';
-- error
COMMIT;
INSERT INTO parent VALUES(1); COMMIT; SELECT * FROM c;
BEGIN; INSERT INTO c VALUES(9); DROP TABLE c; COMMIT; SELECT name FROM sqlite_schema WHERE type='table';
