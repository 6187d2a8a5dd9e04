-- lang_update: FROM with an assignment of a list
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1,0,0);
UPDATE t SET (b,c)=(SELECT q.x, q.y) FROM (SELECT 5 x, 6 y) q;
SELECT * FROM t;
