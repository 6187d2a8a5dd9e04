-- DISTINCT over a unique column and over an index gives what it gives without.
CREATE TABLE t(id INTEGER PRIMARY KEY, a);
INSERT INTO t(a) VALUES('p'), ('q'), ('p');
SELECT DISTINCT id FROM t ORDER BY id;
SELECT DISTINCT id, a FROM t ORDER BY id;
SELECT DISTINCT a FROM t ORDER BY a;
CREATE INDEX ta ON t(a);
SELECT DISTINCT a FROM t ORDER BY a;
SELECT DISTINCT a FROM t WHERE a >= 'q';
