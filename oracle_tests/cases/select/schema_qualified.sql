CREATE TABLE t(a);
INSERT INTO t VALUES(7);
SELECT main.t.a, t.a FROM main.t;
SELECT a FROM "main"."t" WHERE main.t.a = 7;
-- error
SELECT a FROM temp.t;
-- error
SELECT a FROM nope.t;
-- error
SELECT other.t.a FROM main.t;
