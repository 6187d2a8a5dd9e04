-- lang_createtable "ROWIDs": rowid, oid and _rowid_ are columns unless a real column hides them; * shows none of them.
CREATE TABLE t(a);
INSERT INTO t VALUES('x'), ('y');
SELECT rowid, oid, _rowid_, * FROM t ORDER BY rowid;
SELECT "rowid", [oid], `_ROWID_` FROM t WHERE RowId = 1;
CREATE TABLE h(rowid TEXT, a);
INSERT INTO h VALUES('mine', 1);
SELECT rowid, oid FROM h;
CREATE TABLE k(oid INTEGER PRIMARY KEY, rowid);
INSERT INTO k VALUES(5, 'r');
SELECT oid, rowid, _rowid_ FROM k;
CREATE TABLE w(a PRIMARY KEY) WITHOUT ROWID;
-- error
SELECT rowid FROM w;
-- error
SELECT oid FROM w;
-- error
SELECT rowid FROM (SELECT 1);
