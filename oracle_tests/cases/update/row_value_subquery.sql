-- lang_update: a list of columns takes a subquery's first row
CREATE TABLE t(a, b);
CREATE TABLE u(x, y);
INSERT INTO t VALUES(1,1),(2,2);
INSERT INTO u VALUES(1,'p'),(1,'q');
UPDATE t SET (a,b)=(SELECT x+10, y FROM u WHERE u.x=t.a ORDER BY y);
SELECT * FROM t;
