-- foreignkeys: the switch does nothing inside a transaction
CREATE TABLE p(a PRIMARY KEY);
CREATE TABLE c(x REFERENCES p);
BEGIN;
PRAGMA foreign_keys=ON;
PRAGMA foreign_keys;
INSERT INTO c VALUES(1);
COMMIT;
PRAGMA foreign_keys=ON;
PRAGMA foreign_keys;
-- error
INSERT INTO c VALUES(2);
