-- pragma defer_foreign_keys: all keys wait for COMMIT, and the switch goes off at its end
PRAGMA foreign_keys=ON;
CREATE TABLE p(x PRIMARY KEY);
CREATE TABLE c(a REFERENCES p);
BEGIN;
PRAGMA defer_foreign_keys=ON;
INSERT INTO c VALUES(1);
PRAGMA defer_foreign_keys;
-- error
COMMIT;
INSERT INTO p VALUES(1);
COMMIT;
PRAGMA defer_foreign_keys;
-- error
INSERT INTO c VALUES(2);
BEGIN;
PRAGMA defer_foreign_keys=1;
DELETE FROM p;
ROLLBACK;
PRAGMA defer_foreign_keys;
SELECT * FROM p;
