-- found by a generator of keys: where a row refers to its own table all unique indexes are looked at, one over the rowid too, so that REPLACE's SET NULL is the newest program
CREATE TABLE a(id INTEGER PRIMARY KEY, s REFERENCES a(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX i0 ON a(id);
PRAGMA foreign_keys=1;
INSERT INTO a VALUES(NULL,1);
UPDATE OR REPLACE a SET s='b';
SELECT * FROM a;
