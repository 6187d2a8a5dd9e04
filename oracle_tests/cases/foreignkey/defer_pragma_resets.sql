-- foreignkeys: defer_foreign_keys ends with the transaction
PRAGMA foreign_keys=ON;
CREATE TABLE p(a PRIMARY KEY);
CREATE TABLE c(x REFERENCES p);
BEGIN;
PRAGMA defer_foreign_keys=ON;
INSERT INTO c VALUES(1);
PRAGMA defer_foreign_keys;
INSERT INTO p VALUES(1);
COMMIT;
PRAGMA defer_foreign_keys;
BEGIN;
-- error
INSERT INTO c VALUES(2);
ROLLBACK;
SELECT * FROM c;
