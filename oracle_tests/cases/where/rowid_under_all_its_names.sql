-- lang_expr "Table Column Names": ROWID, OID and _ROWID_ mean the key, unless a column has that name.
CREATE TABLE t(a);
INSERT INTO t(rowid, a) VALUES(5, 'x'), (9, 'y'), (-3, 'z');
SELECT rowid, oid, _rowid_, t.rowid, ROWID FROM t ORDER BY oid;
SELECT a FROM t WHERE rowid = 9;
SELECT a FROM t WHERE rowid = '9';
SELECT a FROM t WHERE rowid = 9.0;
SELECT a FROM t WHERE rowid > -3 AND oid < 9;
SELECT a FROM t WHERE rowid IN (5, '9', 'x', NULL, -3.0) ORDER BY a;
CREATE TABLE u(rowid TEXT, b);
INSERT INTO u VALUES('text', 1);
SELECT rowid, oid, _rowid_ FROM u;
CREATE TABLE v(rowid, oid, _rowid_);
INSERT INTO v VALUES(7, 8, 9);
SELECT rowid, oid, _rowid_ FROM v;
CREATE TABLE w(k PRIMARY KEY) WITHOUT ROWID;
-- error
SELECT rowid FROM w;
CREATE TABLE i(k INTEGER PRIMARY KEY, z);
INSERT INTO i VALUES(42, 1);
SELECT rowid, k FROM i WHERE oid = 42;
