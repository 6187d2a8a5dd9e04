CREATE TABLE t(g, v, w);
INSERT INTO t VALUES('a',1,'one'),('a',3,'three'),('a',2,'two'),('b',7,'seven'),('b',5,'five'),('c',NULL,'null');
SELECT g, max(v), w FROM t GROUP BY g;
SELECT g, min(v), w FROM t GROUP BY g;
SELECT max(v), w, g FROM t;
SELECT min(v), w, g FROM t;
SELECT w, max(v) FROM t WHERE g <> 'b';
