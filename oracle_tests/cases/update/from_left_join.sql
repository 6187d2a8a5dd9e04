-- lang_update: FROM may have a LEFT JOIN
CREATE TABLE t(a, b);
CREATE TABLE u(x);
CREATE TABLE w(x, z);
INSERT INTO t VALUES(1,0),(2,0);
INSERT INTO u VALUES(1),(2);
INSERT INTO w VALUES(1,'w');
UPDATE t SET b=ifnull(z,'none') FROM u LEFT JOIN w USING(x) WHERE u.x=a;
SELECT * FROM t;
