CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- error
SELECT row_number() OVER () AS n FROM t WHERE n = 1;
-- error
SELECT row_number() OVER () AS n FROM t GROUP BY n;
-- error
SELECT row_number() OVER () AS n FROM t GROUP BY g HAVING n > 0;
-- error
SELECT row_number() OVER () AS n, sum(n) OVER () FROM t;
-- error
SELECT row_number() OVER () AS n FROM t ORDER BY sum(n) OVER ();
-- ordered
SELECT id, row_number() OVER (ORDER BY v, id) AS n FROM t ORDER BY n DESC;
-- ordered
SELECT id, v + 1 AS w, sum(v) OVER (ORDER BY id) AS s FROM t ORDER BY s + w, id;
