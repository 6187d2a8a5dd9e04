-- DROP TABLE begins with a DELETE while either count of violations is not zero, of deferred keys or of immediate ones
-- that are put off, also where their sum is.
CREATE TABLE a(id INTEGER PRIMARY KEY, u UNIQUE, r REFERENCES a(id) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE b(r REFERENCES a(u));
INSERT INTO a VALUES (1, 2, 9);
INSERT INTO b VALUES (2), (7), (8);
PRAGMA foreign_keys = ON;
BEGIN;
PRAGMA defer_foreign_keys = ON;
INSERT INTO b VALUES (5);
DELETE FROM a;
DELETE FROM b WHERE r = 7;
SELECT changes(), total_changes();
DROP TABLE b;
SELECT changes(), total_changes();
-- error
COMMIT;
ROLLBACK;
