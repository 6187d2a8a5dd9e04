-- lang_select "The VALUES clause": it may stand wherever a SELECT may.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (3, 4) RETURNING a + b;
INSERT INTO t SELECT * FROM (VALUES(5, 6)) WHERE column1 > 4;
SELECT * FROM t WHERE a IN (VALUES(1), (5)) ORDER BY a;
SELECT * FROM t WHERE (a, b) IN (VALUES(1, 2), (5, 7));
SELECT t.a, v.column2 FROM t JOIN (VALUES(1, 'one'), (3, 'three')) AS v ON v.column1 = t.a ORDER BY 1;
SELECT (VALUES(7)), EXISTS(VALUES(0)), (VALUES(1), (2));
CREATE VIEW w AS VALUES(1, 'x'), (2, 'y');
SELECT column2 FROM w ORDER BY column1 DESC;
CREATE TABLE u AS VALUES(1.5, 'z');
SELECT *, typeof(column1) FROM u;
