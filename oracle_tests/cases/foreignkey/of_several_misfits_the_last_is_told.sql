-- foreignkeys 3: SQLite goes on after a key that does not fit, and tells the last that it comes upon
PRAGMA foreign_keys = 1;
CREATE TABLE b(id, k, u, r REFERENCES b, s, FOREIGN KEY(r, s) REFERENCES a(k, u));
-- error
DELETE FROM b WHERE id >= 2;
CREATE TABLE a(id, k, u, r REFERENCES a, s);
-- error
DELETE FROM a WHERE id > 1;
UPDATE b SET id = id + 1;
-- error
UPDATE a SET k = 1, u = 2;
CREATE TABLE c(id PRIMARY KEY, k UNIQUE ON CONFLICT REPLACE, u, r, s, UNIQUE(k, u), FOREIGN KEY(r, s) REFERENCES gone(k, u));
UPDATE c SET u = 'A', id = 'A' WHERE id = 3;
-- error
UPDATE c SET k = 'A';
CREATE TABLE d(id INTEGER PRIMARY KEY, k UNIQUE ON CONFLICT REPLACE, u, r, s);
CREATE TABLE e(id PRIMARY KEY, k, u, r, s, FOREIGN KEY(r, s) REFERENCES d(k, u));
-- error
UPDATE d SET id = 1;
UPDATE d SET r = 1;
CREATE TABLE f(id PRIMARY KEY, k, u UNIQUE, r REFERENCES f(s) ON DELETE SET NULL, s REFERENCES gone(u));
CREATE TABLE g(id, k, r REFERENCES g, s REFERENCES f(u) ON DELETE SET DEFAULT);
-- error
DELETE FROM f WHERE id = 1;
CREATE TABLE h(id INTEGER PRIMARY KEY, k, u UNIQUE, r REFERENCES h(k), s REFERENCES gone(k));
-- error
INSERT OR IGNORE INTO h VALUES (NULL, 1, 2, 4, NULL) ON CONFLICT(id) DO UPDATE SET k = excluded.k;
CREATE TABLE x(id, k, u UNIQUE, r, s);
CREATE TABLE y(id INTEGER PRIMARY KEY, s REFERENCES x(id) ON DELETE RESTRICT);
CREATE TABLE z(id INTEGER PRIMARY KEY, r REFERENCES x);
-- error
INSERT OR REPLACE INTO x VALUES (5, 2, 'A', 1, 2);
-- error
INSERT INTO x VALUES (5, 2, 'A', 1, 2), (6, 2, 'B', 1, 2);
INSERT INTO x VALUES (5, 2, 'A', 1, 2);
