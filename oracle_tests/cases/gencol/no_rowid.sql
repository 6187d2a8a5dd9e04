-- gencol: the expression may not name the rowid, but the INTEGER PRIMARY KEY
-- error
CREATE TABLE t(a, b AS (rowid));
CREATE TABLE t(a INTEGER PRIMARY KEY, b AS (a*10));
INSERT INTO t VALUES(NULL),(5);
SELECT * FROM t;
UPDATE t SET a=7 WHERE a=5;
SELECT * FROM t;
