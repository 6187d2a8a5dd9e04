-- lang_delete: NOT EXISTS, NOT IN, windows and grouped subqueries over the table that loses rows
CREATE TABLE t(g, v); INSERT INTO t VALUES('a',1),('a',2),('a',3),('b',1),('b',5),('c',9);
DELETE FROM t WHERE v<(SELECT avg(v) FROM t AS o WHERE o.g=t.g); SELECT * FROM t; DELETE FROM t WHERE NOT EXISTS(SELECT 1 FROM t AS o WHERE o.g=t.g AND o.rowid<>t.rowid); SELECT * FROM t;
INSERT INTO t SELECT g, v+10 FROM t; DELETE FROM t WHERE rowid IN (SELECT r FROM (SELECT rowid AS r, row_number() OVER (PARTITION BY g ORDER BY v) AS n FROM t) WHERE n>2); SELECT * FROM t; DELETE FROM t WHERE g NOT IN (SELECT g FROM t GROUP BY g HAVING count(*)>5); SELECT count(*) FROM t;
