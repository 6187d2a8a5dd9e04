-- found by the generator of changes: ON clauses between several tables of UPDATE FROM do not see the target
CREATE TABLE t(a, b);
CREATE TABLE u(x, y);
CREATE TABLE w(p);
INSERT INTO t VALUES(1,0);
INSERT INTO u VALUES(1,5);
INSERT INTO w VALUES(5);
-- error
UPDATE t SET b=y FROM u JOIN w ON p=y AND x=a;
UPDATE t SET b=y FROM u JOIN w ON p=y WHERE x=a;
-- error
UPDATE t SET b=y FROM u, w ON a=1;
SELECT * FROM t;
