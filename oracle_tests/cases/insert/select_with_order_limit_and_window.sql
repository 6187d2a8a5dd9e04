-- lang_insert: rows go in in the order that the SELECT gives them
CREATE TABLE s(x, y);
INSERT INTO s VALUES(3,'c'),(1,'a'),(2,'b'),(1,'z');
CREATE TABLE t(id INTEGER PRIMARY KEY, x, r, n);
INSERT INTO t(x, r, n) SELECT x, rank() OVER (ORDER BY x), count(*) OVER (PARTITION BY x) FROM s ORDER BY x DESC, y;
INSERT INTO t(x) SELECT x FROM s GROUP BY x HAVING count(*)>1;
INSERT INTO t(x) SELECT y FROM s ORDER BY y LIMIT 2 OFFSET 1;
SELECT * FROM t;
