-- lang_savepoint: counters, rowids and pending keys after ROLLBACK TO and RELEASE
PRAGMA foreign_keys=ON; CREATE TABLE p(a PRIMARY KEY); CREATE TABLE c(r REFERENCES p DEFERRABLE INITIALLY DEFERRED); SAVEPOINT one; INSERT INTO c VALUES(1); SAVEPOINT two; INSERT INTO c VALUES(2); ROLLBACK TO two; SELECT changes(), total_changes(), last_insert_rowid(); RELEASE two;
-- error
RELEASE one;
INSERT INTO p VALUES(1); RELEASE one; SELECT * FROM c; SAVEPOINT a;
-- error
INSERT OR FAIL INTO p VALUES(5),(1),(6);
SELECT a FROM p; SAVEPOINT b;
-- error
INSERT OR ROLLBACK INTO p VALUES(7),(1);
SELECT a FROM p;
-- error
RELEASE a;
SELECT changes(), total_changes();
