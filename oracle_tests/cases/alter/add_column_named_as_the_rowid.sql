-- ADD COLUMN refuses a name of the rowid, which what reads the rowid would mean from then on
CREATE TABLE t(a, b);
CREATE TABLE w(a PRIMARY KEY, b) WITHOUT ROWID;
CREATE TABLE own(rowid, b);
INSERT INTO t VALUES (1, 2);
-- error
ALTER TABLE t ADD rowid;
-- error
ALTER TABLE t ADD COLUMN oid INT DEFAULT 5;
-- error
ALTER TABLE t ADD [_Rowid_];
-- error
ALTER TABLE t ADD rowid COLLATE nowhere;
-- error
ALTER TABLE t ADD rowid PRIMARY KEY;
-- error
ALTER TABLE t ADD rowid UNIQUE;
-- error
ALTER TABLE t ADD rowid NOT NULL;
-- error
ALTER TABLE t ADD rowid DEFAULT (x);
-- error
ALTER TABLE t ADD rowid AS (1) STORED;
-- error
ALTER TABLE own ADD rowid;
-- error
ALTER TABLE own ADD oid;
ALTER TABLE w ADD rowid;
SELECT name, sql FROM sqlite_schema;
