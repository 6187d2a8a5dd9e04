CREATE TABLE t(a CHECK(a > 0), b NOT NULL);
-- error
INSERT INTO t VALUES(-1, 1);
PRAGMA ignore_check_constraints = 1;
INSERT INTO t VALUES(-1, 1);
-- error
INSERT INTO t VALUES(-1, NULL);
UPDATE t SET a = -5;
PRAGMA integrity_check;
PRAGMA ignore_check_constraints = 0;
PRAGMA quick_check;
UPDATE t SET b = 7;
-- error
UPDATE t SET a = -6;
UPDATE t SET a = 9;
PRAGMA integrity_check;
SELECT * FROM t;
