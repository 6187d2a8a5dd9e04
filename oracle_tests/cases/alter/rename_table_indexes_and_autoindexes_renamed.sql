-- lang_altertable: sqlite_autoindex names follow the table, also for keys of WITHOUT ROWID tables
CREATE TABLE t(a UNIQUE, b, PRIMARY KEY(b, a), UNIQUE(b));
CREATE TABLE w(k PRIMARY KEY, v UNIQUE) WITHOUT ROWID;
ALTER TABLE t RENAME TO tt;
ALTER TABLE w RENAME TO "w w";
SELECT type, name, tbl_name FROM sqlite_schema;
SELECT name, origin FROM pragma_index_list('tt');
SELECT name, origin FROM pragma_index_list('w w');
INSERT INTO tt VALUES(1,2);
-- error
INSERT INTO tt VALUES(1,3);
-- error
INSERT INTO "w w" VALUES(NULL,3);
