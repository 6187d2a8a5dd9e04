CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT g, sum(v), sum(sum(v)) OVER (ORDER BY g) FROM t GROUP BY g;
-- ordered
SELECT g, count(*), rank() OVER (ORDER BY count(*) DESC), sum(count(*)) OVER () FROM t GROUP BY g ORDER BY g;
-- ordered
SELECT g, sum(sum(v)) OVER (ORDER BY g DESC) FROM t GROUP BY g;
SELECT count(*) OVER (), count(*) FROM t;
SELECT sum(sum(v)) OVER () FROM t;
SELECT g, max(v), lag(max(v)) OVER (ORDER BY g) FROM t GROUP BY g HAVING count(*) > 1;
SELECT g, count(*) FILTER (WHERE sum(v) > 20) OVER (ORDER BY g) FROM t GROUP BY g;
-- ordered
SELECT v % 2, sum(count(*)) OVER (PARTITION BY v % 2 ORDER BY g) FROM t GROUP BY g, v % 2;
-- ordered
SELECT row_number() OVER () FROM t GROUP BY g ORDER BY sum(v) OVER (ORDER BY g DESC);
