-- lang_createtable: columns called rowid, oid and _rowid_ hide the rowid
CREATE TABLE t(rowid TEXT, oid TEXT, _rowid_ TEXT);
INSERT INTO t VALUES('a','b','c');
SELECT rowid, oid, _rowid_ FROM t;
CREATE TABLE u(rowid INTEGER PRIMARY KEY, x);
INSERT INTO u VALUES(5,'q');
SELECT oid, rowid, _rowid_ FROM u;
