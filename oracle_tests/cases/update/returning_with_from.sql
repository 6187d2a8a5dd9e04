-- lang_update: RETURNING after FROM gives the target's columns
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,0),(2,0);
UPDATE t SET b=q.v FROM (SELECT 2 k, 9 v) q WHERE a=q.k RETURNING *;
-- error
UPDATE t SET b=q.v FROM (SELECT 2 k, 9 v) q WHERE a=q.k RETURNING a, q.v;
