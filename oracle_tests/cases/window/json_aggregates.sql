CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, json_group_array(v) OVER (ORDER BY id ROWS 2 PRECEDING) FROM t;
-- ordered
SELECT id, json_group_object(g, v) OVER (PARTITION BY g ORDER BY id) FROM t WHERE g IS NOT NULL;
