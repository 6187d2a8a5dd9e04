-- found by the generator of changes: UPDATE FROM works on views, once for each joined row
-- needs: flatten
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE TABLE lg(x,y);
INSERT INTO t VALUES(1,10),(2,20);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE TABLE u(x,y);
INSERT INTO u VALUES(1,'p'),(1,'q'),(2,'r');
CREATE TRIGGER g INSTEAD OF UPDATE ON v BEGIN INSERT INTO lg VALUES(old.a||'>'||new.a, old.b||'>'||new.b); END;
UPDATE v SET b=u.y FROM u WHERE u.x=v.a;
UPDATE v SET b=y, a=a+10 FROM u WHERE x=a AND y<>'q' RETURNING *;
UPDATE v SET (a,b)=(x,y) FROM u, t AS tt WHERE x=v.a AND tt.a=x;
UPDATE v AS w SET b=y FROM u WHERE x=w.a;
UPDATE v SET b=z.b FROM v AS z WHERE z.a=v.a+1 RETURNING a, b;
-- error
UPDATE v SET b=y FROM u JOIN t ON x=t.a AND v.a=1;
-- error
UPDATE v SET b=a FROM v;
-- error
UPDATE v SET zork=y FROM u;
WITH q(k,l) AS (VALUES(2,'cte')) UPDATE v SET b=l FROM q WHERE k=a;
SELECT * FROM lg;
