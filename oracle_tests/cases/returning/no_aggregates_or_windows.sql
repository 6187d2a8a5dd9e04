-- lang_returning: aggregates and window functions may not stand in RETURNING
CREATE TABLE t(a);
-- error
INSERT INTO t VALUES(1) RETURNING count(*);
-- error
INSERT INTO t VALUES(1) RETURNING max(a);
-- error
INSERT INTO t VALUES(1) RETURNING row_number() OVER ();
INSERT INTO t VALUES(1) RETURNING max(a,2);
INSERT INTO t VALUES(1) RETURNING (SELECT count(*) FROM t);
SELECT count(*) FROM t;
