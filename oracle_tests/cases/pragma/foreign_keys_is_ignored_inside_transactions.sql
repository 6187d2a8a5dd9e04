-- pragma foreign_keys: no effect inside a transaction, nor under a SAVEPOINT
CREATE TABLE p(x PRIMARY KEY);
CREATE TABLE c(a REFERENCES p);
BEGIN;
PRAGMA foreign_keys=ON;
PRAGMA foreign_keys;
INSERT INTO c VALUES(1);
COMMIT;
SAVEPOINT s;
PRAGMA foreign_keys=ON;
PRAGMA foreign_keys;
RELEASE s;
PRAGMA foreign_keys=yes;
PRAGMA foreign_keys;
-- error
INSERT INTO c VALUES(2);
PRAGMA foreign_keys=nonsense;
PRAGMA foreign_keys;
