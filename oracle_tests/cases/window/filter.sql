CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, sum(v) FILTER (WHERE id % 2) OVER (ORDER BY id), count(*) FILTER (WHERE v > 5) OVER (ORDER BY id ROWS 2 PRECEDING) FROM t;
SELECT id, group_concat(id) FILTER (WHERE g = 'a') OVER (PARTITION BY g), max(v) FILTER (WHERE 0) OVER () FROM t;
-- ordered
SELECT id, min(v) FILTER (WHERE v <> 10) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) FROM t;
-- error
SELECT row_number() FILTER (WHERE 1) OVER () FROM t;
-- error
SELECT lag(v) FILTER (WHERE 1) OVER () FROM t;
