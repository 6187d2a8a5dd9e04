-- foreignkeys 5: the DELETE of a DROP TABLE counts its rows, and misfits do not hold it up
CREATE TABLE a(id INTEGER PRIMARY KEY, k, r REFERENCES a(k));
INSERT INTO a VALUES (1, 1, NULL), (2, 2, NULL);
CREATE TABLE b(id INTEGER PRIMARY KEY);
INSERT INTO b VALUES (1), (2), (3);
PRAGMA foreign_keys = 1;
DROP TABLE b;
SELECT changes(), total_changes();
DROP TABLE a;
SELECT changes(), total_changes();
CREATE TABLE p(id PRIMARY KEY);
CREATE TABLE c(id INTEGER PRIMARY KEY, r REFERENCES p(id) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO p VALUES (1), (2);
INSERT INTO c VALUES (1, 1);
-- error
DROP TABLE p;
SELECT changes(), total_changes();
CREATE TABLE orphan(id PRIMARY KEY, r REFERENCES gone, s REFERENCES orphan);
PRAGMA foreign_keys = 0;
INSERT INTO orphan VALUES (1, 1, 1);
PRAGMA foreign_keys = 1;
-- error
DROP TABLE orphan;
PRAGMA defer_foreign_keys = 1;
-- error
DROP TABLE orphan;
BEGIN;
PRAGMA defer_foreign_keys = 1;
DROP TABLE orphan;
-- error
COMMIT;
ROLLBACK;
SELECT name FROM sqlite_schema;
CREATE TABLE nobody(id PRIMARY KEY, r REFERENCES gone DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE nobodys(id PRIMARY KEY, r REFERENCES gone);
PRAGMA foreign_keys = 0;
INSERT INTO nobody VALUES (1, NULL);
PRAGMA foreign_keys = 1;
SELECT changes();
DROP TABLE nobodys;
SELECT changes();
DROP TABLE nobody;
SELECT changes();
