-- withoutrowid: the primary key's columns are NOT NULL, the table is told by its automatic index
CREATE TABLE w(a, b TEXT COLLATE NOCASE, c, PRIMARY KEY(b, a DESC, b)) WITHOUT ROWID; PRAGMA table_info(w); PRAGMA index_list(w); PRAGMA index_xinfo(sqlite_autoindex_w_1); SELECT type, name, rootpage, sql FROM sqlite_schema;
-- error
CREATE TABLE bad(a) WITHOUT ROWID;
-- error
CREATE TABLE bad(a INTEGER PRIMARY KEY AUTOINCREMENT) WITHOUT ROWID;
-- error
CREATE TABLE bad(a PRIMARY KEY) WITHOUT OIDS;
CREATE TABLE ok(rowid PRIMARY KEY, oid) WITHOUT ROWID; INSERT INTO ok VALUES(5,6); SELECT rowid, oid FROM ok;
-- error
SELECT _rowid_ FROM ok;
