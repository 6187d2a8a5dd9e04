-- a database before table.column counts for nothing in CHECK and in the WHERE of an index: there need not be one
CREATE TABLE t(a, b, c, CHECK (other.t.a > 0), CHECK (temp.t.rowid < 9));
INSERT INTO t VALUES (1, 2, 3);
-- error
INSERT INTO t VALUES (0, 2, 3);
-- error
UPDATE t SET rowid = 9;
CREATE INDEX i ON t(b) WHERE elsewhere.t.a > 1;
-- error
CREATE INDEX j ON t(b) WHERE main.t.nope;
-- error
CREATE TABLE u(a, CHECK (main.u.nope));
-- error
CREATE TABLE u(a, CHECK (main.nope.a));
-- error
CREATE TABLE u(a, g AS (main.u.a));
-- error
CREATE TABLE u(a, g AS (u.rowid));
-- error
CREATE INDEX j ON t(t.rowid);
ALTER TABLE t RENAME COLUMN a TO aa;
ALTER TABLE t RENAME TO tt;
ALTER TABLE tt ADD COLUMN d CHECK (nowhere.tt.d IS NULL);
ALTER TABLE tt ADD CHECK (main.tt.b);
-- error
ALTER TABLE tt DROP COLUMN b;
ALTER TABLE tt DROP COLUMN c;
SELECT sql FROM sqlite_schema;
INSERT INTO tt VALUES (5, 6, NULL);
SELECT * FROM tt;
-- TRUE and FALSE are terms of an index, where no column has the name
CREATE TABLE w(a, "true");
CREATE INDEX wf ON w(false COLLATE nocase DESC, a);
CREATE INDEX wt ON w(true);
SELECT name, cid, "desc", coll FROM pragma_index_xinfo('wf');
SELECT name, cid FROM pragma_index_xinfo('wt');
INSERT INTO w VALUES (1, 2);
