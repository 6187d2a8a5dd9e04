-- foreignkeys, withoutrowid: a tree that refers to itself, deleted by its root and whole
PRAGMA foreign_keys=ON; CREATE TABLE n(id TEXT PRIMARY KEY, up TEXT REFERENCES n ON DELETE CASCADE) WITHOUT ROWID; CREATE INDEX nu ON n(up);
INSERT INTO n VALUES('a',NULL),('b','a'),('c','b'),('d','a'),('x','x');
DELETE FROM n WHERE id='b'; SELECT id FROM n; SELECT changes(), total_changes();
DELETE FROM n WHERE id='x'; SELECT id FROM n; INSERT INTO n VALUES('q','r'),('r','q'); SELECT id FROM n;
DELETE FROM n; SELECT count(*) FROM n; SELECT changes();
