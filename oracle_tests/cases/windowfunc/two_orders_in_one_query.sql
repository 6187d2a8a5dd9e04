-- windowfunctions: several windows with different orders in one SELECT.
CREATE TABLE t(i INTEGER PRIMARY KEY, a, b);
INSERT INTO t VALUES(1, 3, 'x'), (2, 1, 'y'), (3, 2, 'x'), (4, 1, 'z');
SELECT i, rank() OVER (ORDER BY a), rank() OVER (ORDER BY b), row_number() OVER (ORDER BY a DESC, i), sum(a) OVER (PARTITION BY b ORDER BY i), lag(b) OVER (ORDER BY i), first_value(i) OVER (ORDER BY a, b) FROM t ORDER BY i;
SELECT b, count(*) OVER (PARTITION BY b), count(*) OVER (), row_number() OVER (PARTITION BY b ORDER BY a) FROM t ORDER BY b, a;
