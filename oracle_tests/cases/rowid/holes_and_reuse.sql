-- The rowid of a new row is one more than the largest; a deleted largest one is used again.
CREATE TABLE t(a);
INSERT INTO t VALUES('x'), ('y'), ('z');
DELETE FROM t WHERE rowid = 3;
INSERT INTO t VALUES('w');
SELECT rowid, a FROM t ORDER BY rowid;
INSERT INTO t(rowid, a) VALUES(100, 'h'), (-5, 'neg');
INSERT INTO t VALUES('next');
SELECT rowid, a FROM t ORDER BY rowid;
-- error
INSERT INTO t(rowid, a) VALUES(1, 'dup');
-- error
INSERT INTO t(rowid, a) VALUES('x', 'bad');
INSERT INTO t(rowid, a) VALUES('200', 'text'), (201.0, 'real'), (NULL, 'auto');
SELECT rowid, a FROM t WHERE rowid >= 200 ORDER BY rowid;
UPDATE t SET rowid = 300 WHERE a = 'h';
SELECT max(rowid), min(rowid), count(*) FROM t;
