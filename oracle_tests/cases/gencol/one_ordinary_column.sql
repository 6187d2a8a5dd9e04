-- gencol: at least one column must not be generated
-- error
CREATE TABLE t(a AS (1));
-- error
CREATE TABLE t(a AS (1), b AS (a) STORED);
CREATE TABLE t(a, b AS (1));
INSERT INTO t VALUES(NULL);
SELECT * FROM t;
