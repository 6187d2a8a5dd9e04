-- gencol: CHECK on a generated column
CREATE TABLE t(a, b AS (a*2) CHECK(b<10));
INSERT INTO t VALUES(4);
-- error
INSERT INTO t VALUES(5);
-- error
UPDATE t SET a=a+1;
SELECT * FROM t;
