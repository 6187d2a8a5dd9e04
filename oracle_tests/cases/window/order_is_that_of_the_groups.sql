-- A window's PARTITION BY and ORDER BY are the ORDER BY of the groups that enter it: if that is the list of GROUP BY but
-- for directions, an index is read in its direction, and the groups' rows come in that order.
-- Source: found with SQLite (EXPLAIN QUERY PLAN).
CREATE TABLE w(a, b BLOB, c COLLATE NOCASE);
INSERT INTO w VALUES('a', 2, 'x'), (1, 2, 'X'), (1.0, 'b', 'y'), (2, 0, 'a'), (3, 'b', NULL), (2, 3, 'A');
CREATE INDEX i00 ON w(b, a);
CREATE INDEX i01 ON w(c DESC, b);
SELECT group_concat(a), row_number() OVER (ORDER BY b DESC) FROM w GROUP BY b;
SELECT group_concat(a), row_number() OVER (ORDER BY b) FROM w GROUP BY b;
SELECT group_concat(a), row_number() OVER (PARTITION BY b) FROM w GROUP BY b;
SELECT group_concat(a), sum(b) OVER (ORDER BY b DESC NULLS FIRST) FROM w GROUP BY b;
SELECT group_concat(c), row_number() OVER (PARTITION BY b ORDER BY a DESC) FROM w GROUP BY b, a;
SELECT dense_rank() OVER (), group_concat(a), row_number() OVER (ORDER BY b DESC) FROM w GROUP BY b;
SELECT group_concat(a), row_number() OVER (ORDER BY b DESC), dense_rank() OVER () FROM w GROUP BY b;
SELECT group_concat(a), row_number() OVER (ORDER BY c) FROM w GROUP BY c;
SELECT group_concat(a), row_number() OVER (ORDER BY c DESC) FROM w GROUP BY c;
SELECT group_concat(a), row_number() OVER (ORDER BY c COLLATE BINARY DESC) FROM w GROUP BY c;
SELECT group_concat(a), row_number() OVER (ORDER BY c DESC) FROM w GROUP BY c ORDER BY c LIMIT 3;
EXPLAIN QUERY PLAN SELECT group_concat(a), row_number() OVER (ORDER BY b DESC) FROM w GROUP BY b;
EXPLAIN QUERY PLAN SELECT group_concat(a), row_number() OVER (ORDER BY c DESC) FROM w GROUP BY c;
