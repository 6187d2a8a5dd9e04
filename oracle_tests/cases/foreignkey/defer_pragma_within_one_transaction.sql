-- pragma defer_foreign_keys: immediate keys wait for COMMIT, until the transaction ends
PRAGMA foreign_keys=ON; CREATE TABLE p(a PRIMARY KEY); CREATE TABLE c(r REFERENCES p); BEGIN; PRAGMA defer_foreign_keys=ON; INSERT INTO c VALUES(1); PRAGMA foreign_key_check; INSERT INTO p VALUES(1); COMMIT; PRAGMA defer_foreign_keys;
-- error
INSERT INTO c VALUES(2);
BEGIN; PRAGMA defer_foreign_keys=ON; DELETE FROM p; ROLLBACK; PRAGMA defer_foreign_keys; BEGIN;
-- error
DELETE FROM p;
ROLLBACK; SELECT count(*) FROM p;
