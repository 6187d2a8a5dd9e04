CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
INSERT INTO t(id, v) SELECT 100 + row_number() OVER (ORDER BY id DESC), id FROM t;
-- ordered
SELECT id, v FROM t WHERE id > 100 ORDER BY id;
UPDATE t SET v = (SELECT n FROM (SELECT id AS i, row_number() OVER (ORDER BY id) AS n FROM t) WHERE i = t.id);
-- ordered
SELECT id, v FROM t ORDER BY id;
DELETE FROM t WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id DESC) AS n FROM t) WHERE n <= 3);
SELECT count(*), max(id) FROM t;
