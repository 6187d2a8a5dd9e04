CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- error
SELECT sum(v) OVER w FROM t;
-- error
SELECT sum(v) OVER (w) FROM t;
-- error
SELECT sum(v) OVER (w PARTITION BY g) FROM t WINDOW w AS (ORDER BY id);
-- error
SELECT sum(v) OVER (w ORDER BY id) FROM t WINDOW w AS (ORDER BY id);
-- error
SELECT sum(v) OVER (w ORDER BY id) FROM t WINDOW w AS (ROWS CURRENT ROW);
-- error
SELECT sum(v) OVER (w ROWS CURRENT ROW) FROM t WINDOW w AS (ROWS CURRENT ROW);
-- error
SELECT sum(v) FROM t WINDOW w AS (ORDER BY id), x AS (w ORDER BY id);
-- error
SELECT sum(v) FROM t WINDOW w AS (ORDER BY id), x AS (nosuch);
-- error
SELECT sum(v) OVER (PARTITION BY nosuch) FROM t;
-- error
SELECT sum(v) OVER (ORDER BY g COLLATE nosuch) FROM t;
