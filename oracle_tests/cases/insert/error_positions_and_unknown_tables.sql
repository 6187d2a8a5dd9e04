-- lang_insert: the first mistake is told
CREATE TABLE t(a, b);
-- error
INSERT INTO nope(x) VALUES(y);
-- error
INSERT INTO t(x) VALUES(y);
-- error
INSERT INTO t(a) VALUES(y);
-- error
INSERT INTO t(a, b) VALUES(1, nofn(1));
-- error
INSERT INTO t SELECT x FROM nope;
-- error
INSERT INTO t SELECT a FROM t WHERE zz;
-- error
INSERT INTO t VALUES(sum(1), 2);
-- error
INSERT INTO t VALUES((SELECT 1, 2), 3);
-- error
INSERT INTO t VALUES(1, 2) ON CONFLICT(z) DO NOTHING;
-- error
INSERT INTO t VALUES(1, 2) RETURNING z;
-- error
INSERT INTO main.nope VALUES(1);
-- error
INSERT INTO nodb.t VALUES(1);
-- error
INSERT OR NOTHING INTO t VALUES(1,2);
-- error
REPLACE t VALUES(1,2);
SELECT count(*) FROM t;
