-- needs: or_union
-- The branches of an OR are searched in the order of SQLite's list of terms. A comparison of two columns stands in it
-- once more with its sides exchanged, behind all branches, the last one's first: so `a.x > b.y OR a.x <= b.y` seeks b
-- by its second branch first. Source: SQLite, EXPLAIN QUERY PLAN.
CREATE TABLE t(a INTEGER PRIMARY KEY, b NUMERIC, c INTEGER);
CREATE TABLE u(a TEXT COLLATE NOCASE, b, c TEXT);
CREATE INDEX tb ON t(b);
INSERT INTO t VALUES(3, 0, 1.0), (1, 1, 1), (4, 4, 4), (2, 1.0, NULL);
INSERT INTO u VALUES(2, 3, '1'), (3, 2, 1);
-- ordered
SELECT y.a FROM u x, t y WHERE x.b > y.a OR x.b <= y.a;
-- ordered
SELECT y.a FROM u x, t y WHERE y.a < x.b OR x.b <= y.a;
-- ordered
SELECT y.a FROM u x, t y WHERE x.b > y.a OR x.b < y.a OR y.a = 3;
-- ordered
SELECT y.a FROM u x, t y WHERE x.b > y.a OR x.b < y.a OR y.a = x.c OR x.c = y.a;
-- ordered
SELECT y.a FROM u x, t y WHERE x.b + 1 > y.a OR x.b < y.a;
-- ordered
SELECT y.a FROM u x LEFT JOIN t y ON (x.b = y.a OR x.b = y.b) AND y.b = y.b;
-- ordered
SELECT y.a FROM u x, t y WHERE x.b > y.a AND x.c = 1 OR x.c < y.a;
-- ordered
SELECT (SELECT group_concat(y.a) FROM t y WHERE x.b >= y.a OR x.b < y.a OR y.a = x.c) FROM u x;
EXPLAIN QUERY PLAN SELECT y.a FROM u x, t y WHERE x.b > y.a OR x.b < y.a OR y.a = 3;
