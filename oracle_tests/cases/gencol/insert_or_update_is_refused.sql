-- gencol: they cannot be written
CREATE TABLE t(a, b AS (a));
-- error
INSERT INTO t(a,b) VALUES(1,2);
INSERT INTO t VALUES(1);
-- error
UPDATE t SET b=1;
-- error
UPDATE t SET (a,b)=(1,2);
INSERT INTO t VALUES(1) ON CONFLICT DO UPDATE SET b=1;
SELECT * FROM t;
INSERT INTO t SELECT a FROM t;
-- error
INSERT INTO t SELECT * FROM t;
SELECT count(*) FROM t;
