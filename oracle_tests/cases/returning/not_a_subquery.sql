-- lang_returning: a statement with RETURNING is no subquery
CREATE TABLE t(a);
-- error
SELECT * FROM (INSERT INTO t VALUES(1) RETURNING a);
-- error
WITH q AS (DELETE FROM t RETURNING a) SELECT * FROM q;
INSERT INTO t VALUES(1);
