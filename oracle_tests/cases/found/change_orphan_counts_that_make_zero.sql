-- what a deferred key has too few and what defer_foreign_keys puts off make zero together, and COMMIT is not refused
CREATE TABLE a(id INTEGER PRIMARY KEY, r TEXT REFERENCES b(k) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE b(id INTEGER PRIMARY KEY, k TEXT UNIQUE, s REFERENCES a);
INSERT INTO a VALUES (3, '2'), (4, '1');
PRAGMA foreign_keys = 1;
BEGIN;
PRAGMA defer_foreign_keys = 1;
INSERT INTO b VALUES (4, '2', 'a');
COMMIT;
SELECT * FROM b;
PRAGMA foreign_key_check;
