-- lang_insert: a failing row undoes the rows before it in the statement
CREATE TABLE t(a NOT NULL);
INSERT INTO t VALUES(1);
BEGIN;
-- error
INSERT INTO t VALUES(2),(3),(NULL);
SELECT * FROM t;
COMMIT;
SELECT * FROM t;
