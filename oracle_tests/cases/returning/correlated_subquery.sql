-- lang_returning: a subquery may use the row's values
CREATE TABLE t(a, b);
CREATE TABLE u(x, y);
INSERT INTO u VALUES(1,'one'),(2,'two');
INSERT INTO t VALUES(1,0),(2,0) RETURNING a, (SELECT y FROM u WHERE x=t.a), EXISTS(SELECT 1 FROM u WHERE x=a);
