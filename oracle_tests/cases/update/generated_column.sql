-- lang_update: a generated column cannot be set, and follows
CREATE TABLE t(a, g AS (a*2) STORED);
INSERT INTO t VALUES(1);
-- error
UPDATE t SET g=5;
UPDATE t SET a=7;
SELECT * FROM t;
