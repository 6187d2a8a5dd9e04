-- pragma "defer_foreign_keys": what deferred keys and immediate ones owe does not add up
CREATE TABLE p(id INTEGER PRIMARY KEY);
CREATE TABLE c(r REFERENCES p DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE i(r REFERENCES p);
INSERT INTO i VALUES (1);
PRAGMA foreign_keys = 1;
BEGIN;
INSERT INTO c VALUES (2);
PRAGMA defer_foreign_keys = 1;
INSERT INTO i VALUES (3);
DELETE FROM i;
-- error
COMMIT;
ROLLBACK;
BEGIN;
INSERT INTO c VALUES (1);
PRAGMA defer_foreign_keys = 1;
DELETE FROM c;
COMMIT;
BEGIN;
INSERT INTO c VALUES (1);
PRAGMA defer_foreign_keys = 0;
COMMIT;
SELECT 'c', * FROM c;
SELECT 'i', * FROM i;
