-- needs: or_union
-- A union of searches by OR of which a branch also speaks of a table further in: a row counts as found by the branch
-- whatever that table says of it, and the whole OR is asked once more there. Source: optoverview "OR optimizations".
CREATE TABLE t(a, b BLOB, c NUMERIC, UNIQUE(b, a));
CREATE TABLE u(a INT, b INT, d INTEGER, UNIQUE(d, b));
INSERT INTO t VALUES(1, 2, 3), (2, 3, 4), ('A', 'A', 'A'), (3, 0, 0);
INSERT INTO u VALUES(1, 1, 1), (2, 2, 2), (3, 3, 'A'), (4, 4, 'B');
-- ordered
SELECT x.b, y.b FROM u x JOIN t y WHERE (x.d <= 'A' AND x.d <= y.b OR x.d >= 'A');
-- ordered
SELECT x.b, y.b FROM u x JOIN t y WHERE (x.d <= 'A' AND (x.d OR y.a) OR x.d >= 2);
-- ordered
SELECT x.b, y.b FROM u x JOIN t y WHERE (x.d <= 'A' AND x.a + 1 > 2 AND x.a + y.c > 4 OR x.d >= 2);
-- ordered
SELECT (SELECT y.b FROM u x JOIN t y WHERE (x.d <= 'A' AND (x.d <= y.b) OR x.d >= 'A'));
