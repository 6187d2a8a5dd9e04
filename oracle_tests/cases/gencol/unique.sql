-- gencol: UNIQUE on a generated column
CREATE TABLE t(a, b AS (lower(a)) UNIQUE, c AS (a||'c') STORED UNIQUE);
INSERT INTO t VALUES('A');
-- error
INSERT INTO t VALUES('a');
INSERT OR REPLACE INTO t VALUES('a');
SELECT * FROM t;
UPDATE t SET a='B';
SELECT * FROM t;
