-- A grouped query gives the same groups with an index that delivers its order.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(2, 'x'), (1, 'x'), (2, 'y'), (1, 'y'), (3, 'x');
SELECT a, count(*), min(b) FROM t GROUP BY a ORDER BY a;
CREATE INDEX ta ON t(a);
SELECT a, count(*), min(b) FROM t GROUP BY a ORDER BY a;
SELECT a, b FROM t GROUP BY a, b ORDER BY a DESC, b;
CREATE INDEX tba ON t(b, a DESC);
SELECT b, a, count(*) FROM t GROUP BY b, a ORDER BY b, a;
SELECT b, max(a) FROM t GROUP BY b ORDER BY b;
