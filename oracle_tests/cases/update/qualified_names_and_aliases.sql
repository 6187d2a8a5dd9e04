-- lang_update: the target may have an alias and a schema; SET takes bare names alone
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2);
UPDATE main.t SET a=t.a+1;
UPDATE t AS x SET a=x.a+1 WHERE x.b=2;
UPDATE main.t AS x SET b=x.a;
SELECT * FROM t;
-- error
UPDATE t AS x SET a=t.a;
-- error
UPDATE t SET t.a=1;
-- error
UPDATE main.t SET main.t.a=1;
-- error
UPDATE t x SET a=1;
-- error
UPDATE t SET nope=1;
-- error
UPDATE t SET a=nope;
-- error
UPDATE t SET a=1 WHERE nope;
-- error
UPDATE nope SET a=1;
-- error
UPDATE t SET a=sum(b);
-- error
UPDATE t SET a=row_number() OVER ();
UPDATE t SET rowid=9, "a"=5, [b]=6;
SELECT rowid, * FROM t;
