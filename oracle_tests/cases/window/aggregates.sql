CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
SELECT id, sum(v) OVER (), total(v) OVER (), avg(v) OVER (), count(*) OVER (), count(v) OVER (), min(v) OVER (), max(v) OVER () FROM t;
-- ordered
SELECT id, sum(v) OVER w, total(v) OVER w, avg(v) OVER w, count(v) OVER w, min(v) OVER w, max(v) OVER w, group_concat(g, '.') OVER w FROM t WINDOW w AS (ORDER BY id);
SELECT id, sum(v) OVER w, count(*) OVER w, group_concat(id) OVER w FROM t WINDOW w AS (PARTITION BY g ORDER BY id);
-- ordered
SELECT id, string_agg(g, '-') OVER (ORDER BY id ROWS 2 PRECEDING), group_concat(v) OVER (ORDER BY id ROWS 1 PRECEDING) FROM t;
-- ordered
SELECT id, median(v) OVER (ORDER BY id ROWS 2 PRECEDING), percentile(v, 25) OVER (ORDER BY id) FROM t;
