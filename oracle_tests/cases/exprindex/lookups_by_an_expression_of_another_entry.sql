-- Source: expridx, SQLite itself
-- A constant takes a column's place in one comparison, which is a search there; the comparison as it was is one of the
-- other table, by an expression that the first one's entries hold.
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);
CREATE INDEX i ON t(length(b), a + 1);
INSERT INTO t VALUES(1, 'A'), (2, 'bb'), (3, 'c'), (4, NULL), (5, 'ccc'), (6, 'A');
SELECT x.a, y.a FROM t x JOIN t y ON length(x.b) = length(y.b) WHERE y.b = 'A';
EXPLAIN QUERY PLAN SELECT x.a, y.a FROM t x JOIN t y ON length(x.b) = length(y.b) WHERE y.b = 'A';
SELECT x.a FROM t x JOIN t y ON length(x.b) IS length(y.b) WHERE y.b = 'A';
SELECT y.a FROM t w JOIN t y ON w.a + 1 = y.b LEFT JOIN t z ON length(w.b) IS length(z.b) WHERE z.b = 'A';
EXPLAIN QUERY PLAN SELECT y.a FROM t w JOIN t y ON w.a + 1 = y.b LEFT JOIN t z ON length(w.b) IS length(z.b) WHERE z.b = 'A';
SELECT y.a FROM (t w JOIN t y ON w.a + 1 = y.a AND w.a) LEFT JOIN t z ON length(w.b) IS length(z.b) JOIN t v ON y.b = v.a + 1 OR z.a <> 14 WHERE z.b = 'A';
SELECT x.a, count(*) FROM t x JOIN t y ON length(x.b) = length(y.b) AND x.a + 1 > y.a WHERE y.b = 'A' GROUP BY x.a;
