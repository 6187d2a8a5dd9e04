-- lang_createtable "ROWIDs and the INTEGER PRIMARY KEY": "INTEGER PRIMARY KEY DESC" in a column definition is no rowid.
CREATE TABLE t(a INTEGER PRIMARY KEY DESC, b);
INSERT INTO t VALUES(5, 'x'), (NULL, 'y'), (3, 'z');
SELECT a, rowid, b FROM t ORDER BY b;
CREATE TABLE u(a INTEGER, b, PRIMARY KEY(a DESC));
INSERT INTO u VALUES(5, 'x'), (NULL, 'y'), (3, 'z');
SELECT a, rowid, b FROM u ORDER BY b;
CREATE TABLE w(a INTEGER PRIMARY KEY ASC, b);
INSERT INTO w VALUES(5, 'x'), (NULL, 'y'), (3, 'z');
SELECT a, rowid, b FROM w ORDER BY b;
SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index' ORDER BY 1;
