-- rowvalue §3.3: SET (a, b) = (..) assigns several columns at once.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1, 2, 3);
UPDATE t SET (a, b) = (b, a);
SELECT * FROM t;
UPDATE t SET (a, b) = (SELECT 10, 20), c = a;
SELECT * FROM t;
UPDATE t SET (a, b, c) = (SELECT 1, 2, 3 WHERE 0);
SELECT * FROM t;
-- error
UPDATE t SET (a, b) = 1;
-- error
UPDATE t SET (a, b) = (1, 2, 3);
-- error
UPDATE t SET (a, b) = (SELECT 1);
-- error
UPDATE t SET (a, nope) = (1, 2);
-- error
UPDATE t SET a = (1, 2);
