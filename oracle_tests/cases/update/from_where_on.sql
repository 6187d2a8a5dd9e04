-- lang_update: conditions may stand in ON as well
CREATE TABLE t(a, b);
CREATE TABLE u(x, y);
CREATE TABLE w(p);
INSERT INTO t VALUES(1,0);
INSERT INTO u VALUES(1,5);
INSERT INTO w VALUES(5);
-- error
UPDATE t SET b=y FROM u JOIN w ON p=y AND x=a;
SELECT * FROM t;
