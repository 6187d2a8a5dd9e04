-- lang_altertable: another column may not have the new name, in whatever case; a rowid's names may not be given or taken
CREATE TABLE t(a, B, c);
CREATE TABLE w(a PRIMARY KEY, b) WITHOUT ROWID;
-- error
ALTER TABLE t RENAME a TO b;
-- error
ALTER TABLE t RENAME a TO "B";
ALTER TABLE t RENAME a TO A;
SELECT sql FROM sqlite_schema;
-- error
ALTER TABLE t RENAME a TO rowid;
-- error
ALTER TABLE t RENAME a TO "OID";
-- error
ALTER TABLE t RENAME a TO _rowid_;
-- error
ALTER TABLE t RENAME nope TO rowid;
ALTER TABLE w RENAME b TO rowid;
ALTER TABLE w RENAME rowid TO oid;
SELECT sql FROM sqlite_schema;
INSERT INTO t VALUES(7,8,9);
SELECT rowid, oid, _rowid_ FROM t;
-- error
ALTER TABLE t RENAME oid TO x;
-- error
ALTER TABLE t RENAME nope TO x;
CREATE TABLE r(RowId, b);
-- error
ALTER TABLE r RENAME rowid TO x;
-- error
ALTER TABLE r RENAME "ROWID" TO oid;
-- error
ALTER TABLE r RENAME b TO ROWID;
ALTER TABLE r RENAME b TO c;
SELECT sql FROM sqlite_schema WHERE name='r';
