-- lang_update: a subquery on the table itself, per row and once
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES(1,1),(2,2),(3,3);
UPDATE t SET b=(SELECT sum(b) FROM t);
SELECT * FROM t;
UPDATE t SET b=(SELECT sum(o.b) FROM t AS o WHERE o.a<t.a);
SELECT * FROM t;
UPDATE t SET b=a WHERE a IN (SELECT max(a) FROM t UNION SELECT min(a) FROM t);
SELECT * FROM t;
UPDATE t SET b=(SELECT b FROM t AS o WHERE o.a=t.a-1) WHERE EXISTS (SELECT 1 FROM t AS o WHERE o.a=t.a-1);
SELECT * FROM t;
