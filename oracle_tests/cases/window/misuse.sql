CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- error
SELECT row_number() FROM t;
-- error
SELECT abs(v) OVER () FROM t;
-- error
SELECT max(v, id) OVER () FROM t;
-- error
SELECT nosuch(v) OVER () FROM t;
-- error
SELECT ntile() OVER () FROM t;
-- error
SELECT lag(*) OVER () FROM t;
-- error
SELECT sum(DISTINCT v) OVER () FROM t;
-- error
SELECT sum(v ORDER BY id) OVER () FROM t;
-- error
SELECT id FROM t WHERE row_number() OVER () = 1;
-- error
SELECT id FROM t WHERE sum(v) OVER () = 1;
-- error
SELECT g FROM t GROUP BY row_number() OVER ();
-- error
SELECT g FROM t GROUP BY g HAVING row_number() OVER ();
-- error
SELECT sum(row_number() OVER ()) FROM t;
-- error
SELECT sum(row_number() OVER ()) OVER () FROM t;
-- error
SELECT sum(v) OVER (ORDER BY row_number() OVER ()) FROM t;
-- error
SELECT id FROM t LIMIT row_number() OVER ();
-- error
SELECT * FROM t JOIN t AS u ON row_number() OVER ();
