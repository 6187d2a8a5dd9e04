-- The first rows of an order that is total, with and without an index.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(2, 'x'), (1, 'y'), (2, 'a'), (1, 'b'), (NULL, 'n');
SELECT a, b FROM t ORDER BY a, b LIMIT 3;
SELECT a, b FROM t ORDER BY a DESC, b LIMIT 2 OFFSET 1;
CREATE INDEX ta ON t(a);
SELECT a, b FROM t ORDER BY a, b LIMIT 3;
SELECT a, b FROM t ORDER BY a DESC, b LIMIT 2 OFFSET 1;
