-- foreignkeys 1: a row that is its own parent, compared as it is stored, and found again by the index
PRAGMA foreign_keys = 1;
CREATE TABLE t(id INTEGER PRIMARY KEY, k TEXT COLLATE NOCASE UNIQUE, r TEXT REFERENCES t(id), s REFERENCES t(k));
INSERT INTO t VALUES (1, 'a', '1', NULL);
-- error
INSERT INTO t VALUES (2, 'b', NULL, 'B');
INSERT INTO t VALUES (2, 'b', '2.0', 'b');
-- error
UPDATE t SET s = 'B' WHERE id = 2;
UPDATE t SET s = 'A' WHERE id = 2;
-- error
UPDATE t SET k = 'c', s = 'B' WHERE id = 2;
-- error
UPDATE t SET id = 5 WHERE id = 1;
UPDATE t SET id = 5, r = 5 WHERE id = 1;
SELECT * FROM t;
CREATE TABLE w(k PRIMARY KEY, r REFERENCES w ON UPDATE CASCADE, s) WITHOUT ROWID;
INSERT INTO w VALUES (1, 1, 'x'), (2, 1, 'y');
UPDATE w SET k = k + 10;
UPDATE w SET r = k;
SELECT * FROM w;
