-- lang_conflict: for foreign keys IGNORE is ABORT
PRAGMA foreign_keys=ON;
CREATE TABLE p(a PRIMARY KEY);
CREATE TABLE c(x REFERENCES p);
-- error
INSERT OR IGNORE INTO c VALUES(1);
SELECT * FROM c;
