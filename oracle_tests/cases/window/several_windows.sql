CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, sum(v) OVER (PARTITION BY g), row_number() OVER (ORDER BY v DESC, id) FROM t;
-- ordered
SELECT id, row_number() OVER (ORDER BY v DESC, id), sum(v) OVER (PARTITION BY g) FROM t;
-- ordered
SELECT id, rank() OVER (ORDER BY v), sum(id) OVER (ORDER BY v), count(*) OVER (ORDER BY v ROWS 1 PRECEDING) FROM t;
-- ordered
SELECT id, row_number() OVER (ORDER BY g), row_number() OVER (ORDER BY v), row_number() OVER (ORDER BY g ROWS CURRENT ROW) FROM t;
-- ordered
SELECT id, group_concat(id) OVER (PARTITION BY g ROWS 1 PRECEDING), group_concat(id) OVER (ORDER BY g ROWS 1 PRECEDING), group_concat(id) OVER (ORDER BY r ROWS 1 PRECEDING) FROM t;
