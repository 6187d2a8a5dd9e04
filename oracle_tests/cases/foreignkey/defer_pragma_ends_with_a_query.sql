-- pragma "defer_foreign_keys": without a transaction, the end of a query that has read switches it off
CREATE TABLE p(id INTEGER PRIMARY KEY);
CREATE TABLE i(r REFERENCES p);
PRAGMA foreign_keys = 1;
PRAGMA defer_foreign_keys = 1;
SELECT 1;
PRAGMA defer_foreign_keys;
SELECT * FROM p;
PRAGMA defer_foreign_keys;
BEGIN;
PRAGMA defer_foreign_keys = 1;
SELECT * FROM p;
PRAGMA defer_foreign_keys;
ROLLBACK;
PRAGMA defer_foreign_keys;
