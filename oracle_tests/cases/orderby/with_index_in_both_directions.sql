-- An index that gives the order, wholly or for the first terms, changes nothing.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1, 2, 'p'), (1, 1, 'q'), (0, 9, 'r'), (NULL, 0, 'n'), (1, 2, 'a');
CREATE INDEX tab ON t(a, b);
SELECT a, b, c FROM t ORDER BY a, b, c;
SELECT a, b, c FROM t ORDER BY a DESC, b DESC, c;
SELECT a, b, c FROM t ORDER BY a, b DESC, c;
SELECT a, b FROM t ORDER BY a NULLS LAST, b;
SELECT a, b FROM t ORDER BY a DESC NULLS FIRST, b DESC;
SELECT a, b FROM t WHERE a = 1 ORDER BY b;
