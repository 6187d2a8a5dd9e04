-- pragma "ignore_check_constraints": constraints are not tested while it is on.
CREATE TABLE t(a CHECK(a > 0));
-- error
INSERT INTO t VALUES(-1);
PRAGMA ignore_check_constraints = 1;
INSERT INTO t VALUES(-1);
PRAGMA ignore_check_constraints = 0;
-- error
INSERT INTO t VALUES(-2);
-- error
UPDATE t SET a = a;
SELECT * FROM t;
DELETE FROM t;
