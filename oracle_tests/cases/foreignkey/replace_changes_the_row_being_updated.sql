-- foreignkeys 4.3: UPDATE OR REPLACE deletes a row, and what goes with that changes or deletes the row at hand
PRAGMA foreign_keys = 1;
CREATE TABLE d(id INTEGER PRIMARY KEY, k UNIQUE, r REFERENCES d ON DELETE CASCADE, v);
CREATE INDEX dr ON d(r);
INSERT INTO d VALUES (1, 'a', NULL, 'x'), (2, 'b', 1, 'y'), (3, 'c', NULL, 'z');
UPDATE OR REPLACE d SET k = 'a' WHERE id = 2;
SELECT * FROM d;
CREATE TABLE n(id INTEGER PRIMARY KEY, k UNIQUE, r REFERENCES n ON DELETE SET NULL, v);
INSERT INTO n VALUES (1, 'a', NULL, 'x'), (2, 'b', 1, 'y'), (3, 'c', 1, 'z');
UPDATE OR REPLACE n SET k = 'a' WHERE id = 2;
SELECT * FROM n;
CREATE TABLE m(id, k, r REFERENCES m(id) ON DELETE CASCADE, s);
CREATE UNIQUE INDEX mi ON m(id);
PRAGMA foreign_keys = 0;
INSERT INTO m VALUES (2, '2', 1.0, '1'), (1, '2', 'A', 2);
PRAGMA foreign_keys = 1;
UPDATE OR REPLACE m SET id = 1, s = NULL WHERE id >= 2;
SELECT * FROM m;
PRAGMA integrity_check;
