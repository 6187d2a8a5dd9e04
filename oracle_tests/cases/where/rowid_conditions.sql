-- The rowid under any of its names, with values of other types.
CREATE TABLE t(a);
INSERT INTO t VALUES('p'), ('q'), ('r');
SELECT a FROM t WHERE rowid = '2';
SELECT a FROM t WHERE rowid = 2.0;
SELECT a FROM t WHERE rowid = 2.5;
SELECT a FROM t WHERE rowid > 1.5 ORDER BY rowid;
SELECT a FROM t WHERE rowid < '3' ORDER BY rowid;
SELECT a FROM t WHERE oid IN (1, '3', 'x', NULL) ORDER BY oid;
SELECT a FROM t WHERE rowid = NULL;
SELECT a FROM t WHERE rowid IS NULL;
SELECT a FROM t WHERE rowid > 'a';
SELECT count(*) FROM t WHERE rowid < 'a';
SELECT a FROM t WHERE _rowid_ BETWEEN 2 AND 9e9 ORDER BY 1;
SELECT a FROM t WHERE rowid >= 9223372036854775807;
SELECT count(*) FROM t WHERE rowid < 9223372036854775808;
