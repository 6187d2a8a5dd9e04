-- lang_delete: rows that two conditions find are removed once
CREATE TABLE t(a, b);
CREATE INDEX ia ON t(a);
CREATE INDEX ib ON t(b);
INSERT INTO t VALUES(1,1),(1,2),(2,1),(3,3);
DELETE FROM t WHERE a=1 OR b=1;
SELECT changes();
SELECT * FROM t;
