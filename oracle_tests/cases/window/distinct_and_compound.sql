CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
SELECT DISTINCT sum(v) OVER (PARTITION BY g) FROM t;
-- ordered
SELECT DISTINCT count(*) OVER (PARTITION BY g) AS n FROM t ORDER BY n;
SELECT id, row_number() OVER () FROM t WHERE id < 3 UNION ALL SELECT id, rank() OVER (ORDER BY v) FROM t WHERE id > 6;
SELECT row_number() OVER (ORDER BY id) FROM t EXCEPT SELECT id FROM t WHERE id > 2;
-- error
SELECT id FROM t UNION SELECT row_number() OVER () FROM t ORDER BY row_number() OVER ();
