CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE);
INSERT INTO t VALUES(1,1),(2,2),(3,3);
-- error
UPDATE t SET b = 4 - b;
-- error
UPDATE t SET b = b + 1;
UPDATE t SET b = -b;
UPDATE t SET b = 10 + b;
-- error
UPDATE t SET b = b - 1;
SELECT * FROM t;
