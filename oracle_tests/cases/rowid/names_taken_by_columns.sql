-- rowidtable: columns called rowid, oid or _rowid_ hide the rowid's names one by one
CREATE TABLE t(rowid, a); INSERT INTO t VALUES('r','x'); SELECT rowid, oid, _rowid_ FROM t; UPDATE t SET oid=7; SELECT rowid, oid FROM t; DELETE FROM t WHERE _rowid_=7; CREATE TABLE u(rowid, oid, _rowid_); INSERT INTO u VALUES(1,2,3); SELECT rowid, oid, _rowid_ FROM u; CREATE TABLE k(oid INTEGER PRIMARY KEY, rowid); INSERT INTO k VALUES(4,'r'); SELECT oid, rowid, _rowid_ FROM k; UPDATE k SET rowid='s', _rowid_=5; SELECT * FROM k; CREATE VIEW v AS SELECT rowid, oid FROM u; SELECT rowid FROM v;
-- error
SELECT _rowid_ FROM v;
CREATE INDEX i ON t(rowid); SELECT count(*) FROM t INDEXED BY i WHERE rowid='r'; CREATE TABLE w("rowid " INT); INSERT INTO w VALUES(1); SELECT rowid, "rowid " FROM w;
