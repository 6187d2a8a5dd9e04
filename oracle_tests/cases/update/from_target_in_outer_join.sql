-- lang_update: the FROM clause may hold outer joins, and its columns may be NULL
CREATE TABLE t(id INTEGER PRIMARY KEY, v); CREATE TABLE a(id, x); CREATE TABLE b(id, y);
INSERT INTO t VALUES(1,'-'),(2,'-'),(3,'-'); INSERT INTO a VALUES(1,'ax'),(2,'bx'); INSERT INTO b VALUES(2,'by');
UPDATE t SET v=ifnull(b.y,'none')||a.x FROM a LEFT JOIN b ON a.id=b.id WHERE a.id=t.id;
SELECT * FROM t;
UPDATE t SET v=b.y FROM b RIGHT JOIN a ON a.id=b.id WHERE a.id=t.id;
SELECT * FROM t;
UPDATE t SET v=q.n FROM (SELECT a.id, count(b.y) AS n FROM a FULL JOIN b USING(id) GROUP BY 1) AS q WHERE q.id=t.id;
SELECT * FROM t;
