-- lang_conflict: for foreign keys FAIL is ABORT
PRAGMA foreign_keys=ON;
CREATE TABLE p(a PRIMARY KEY);
CREATE TABLE c(x REFERENCES p);
INSERT INTO p VALUES(1);
-- error
INSERT OR FAIL INTO c VALUES(1),(2),(1);
SELECT * FROM c;
