CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
CREATE TABLE n(g TEXT, name TEXT);
INSERT INTO n VALUES('a','first'),('b','second'),('d','fourth');
-- ordered
SELECT name, id, sum(v) OVER (PARTITION BY name ORDER BY id) FROM t JOIN n USING(g);
-- ordered
SELECT name, id, row_number() OVER (ORDER BY id) FROM t LEFT JOIN n ON n.g = t.g;
SELECT t.id, x.k FROM t JOIN (SELECT id, rank() OVER (ORDER BY v) AS k FROM t) AS x ON x.id = t.id WHERE x.k > 2;
SELECT count(*) OVER (PARTITION BY n.name) FROM n LEFT JOIN t ON n.g = t.g;
