-- lang_returning: a statement that fails returns no rows
CREATE TABLE t(a UNIQUE);
-- error
INSERT INTO t VALUES(1),(1) RETURNING a;
-- error
INSERT OR FAIL INTO t VALUES(1),(1) RETURNING a;
SELECT * FROM t;
