-- lang_createview: ORDER BY and LIMIT inside a view hold when it is read, joined and counted
CREATE TABLE t(a, b); INSERT INTO t VALUES(3,'c'),(1,'a'),(2,'b'),(5,'e');
CREATE VIEW top2 AS SELECT a, b FROM t ORDER BY a DESC LIMIT 2;
-- ordered
SELECT * FROM top2;
SELECT count(*) FROM top2;
SELECT top2.b, t.a FROM top2 JOIN t USING(a) ORDER BY 2;
SELECT max(a), min(a) FROM top2;
INSERT INTO t VALUES(9,'z');
-- ordered
SELECT b FROM top2;
SELECT * FROM top2 WHERE a<9;
SELECT * FROM top2 ORDER BY a LIMIT 1;
DELETE FROM t WHERE a IN (SELECT a FROM top2);
SELECT * FROM t;
