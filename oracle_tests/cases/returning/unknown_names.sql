-- lang_returning: a name that is no column of the table
CREATE TABLE t(a);
-- error
INSERT INTO t VALUES(1) RETURNING zork;
-- error
DELETE FROM t RETURNING old.a;
-- error
UPDATE t SET a=1 RETURNING new.a;
SELECT * FROM t;
