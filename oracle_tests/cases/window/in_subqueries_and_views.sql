CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT * FROM (SELECT id, row_number() OVER (PARTITION BY g ORDER BY v DESC, id) AS n FROM t) WHERE n = 1 ORDER BY id;
SELECT id, (SELECT sum(u.v) OVER (ORDER BY u.id) FROM t AS u WHERE u.g = t.g LIMIT 1) FROM t;
SELECT (SELECT sum(t.v) OVER ()) FROM t;
SELECT (SELECT row_number() OVER (ORDER BY t.id) FROM t AS u LIMIT 1 OFFSET 2) FROM t;
CREATE VIEW w AS SELECT id, g, sum(v) OVER (PARTITION BY g ORDER BY id) AS s FROM t;
-- ordered
SELECT * FROM w WHERE s > 10 ORDER BY id;
SELECT a.id, b.s FROM w AS a JOIN w AS b ON a.id = b.id + 1;
CREATE TABLE made AS SELECT id, rank() OVER (ORDER BY v) AS k FROM t;
-- ordered
SELECT * FROM made ORDER BY id;
SELECT id FROM t WHERE id IN (SELECT row_number() OVER () FROM t WHERE g = 'a');
SELECT id FROM t WHERE EXISTS (SELECT lag(id) OVER () FROM t AS u WHERE u.id = t.v);
