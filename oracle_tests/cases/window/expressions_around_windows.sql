CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, v * 100.0 / sum(v) OVER (), v - lag(v, 1, 0) OVER (ORDER BY id), CASE WHEN rank() OVER (ORDER BY v) < 3 THEN 'low' ELSE 'high' END FROM t ORDER BY id;
SELECT id, coalesce(lag(g) OVER (ORDER BY id), '-') || coalesce(lead(g) OVER (ORDER BY id), '+') FROM t;
SELECT id, sum(v + r) OVER (PARTITION BY upper(g) ORDER BY id + 0), sum(v) OVER (PARTITION BY id % 2 ORDER BY -id) FROM t;
SELECT id, row_number() OVER (ORDER BY (SELECT -t.id)) FROM t;
SELECT sum((SELECT count(*) FROM t AS u WHERE u.id < t.id)) OVER (ORDER BY id) FROM t;
