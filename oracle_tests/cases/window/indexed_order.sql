CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
CREATE INDEX tv ON t(v);
CREATE INDEX tgv ON t(g, v);
-- ordered
SELECT v, rank() OVER (ORDER BY v) FROM t;
-- ordered
SELECT g, v, sum(v) OVER (PARTITION BY g ORDER BY v) FROM t;
-- ordered
SELECT v, rank() OVER (ORDER BY v DESC) FROM t WHERE v > 6;
-- ordered
SELECT id, row_number() OVER (ORDER BY id DESC) FROM t;
