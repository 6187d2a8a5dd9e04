CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- error
UPDATE t SET v = row_number() OVER ();
-- error
DELETE FROM t WHERE row_number() OVER ();
-- error
INSERT INTO t(id) VALUES(99) RETURNING row_number() OVER ();
-- error
CREATE TABLE c(a CHECK(row_number() OVER ()));
-- error
CREATE INDEX ti ON t(row_number() OVER ());
SELECT count(*) FROM t;
