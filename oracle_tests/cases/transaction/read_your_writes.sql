-- isolation: a connection sees its own changes at once, in every kind of query
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE INDEX i ON t(b);
BEGIN;
INSERT INTO t VALUES(1,'x');
SELECT * FROM t WHERE b='x';
UPDATE t SET b='y';
SELECT count(*) FROM t WHERE b='x';
SELECT max(b) FROM t;
INSERT INTO t SELECT a+1, b||'z' FROM t;
SELECT * FROM t ORDER BY b DESC;
DELETE FROM t WHERE a=1;
SELECT count(*), min(a) FROM t;
ROLLBACK;
SELECT count(*) FROM t;
