-- lang_update: the target can only be in FROM under an alias
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2),(2,3);
-- error
UPDATE t SET b=t.a FROM t WHERE 1;
UPDATE t SET b=x.b FROM t AS x WHERE x.a=t.a+1;
SELECT * FROM t;
