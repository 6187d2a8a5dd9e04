-- What stands in an EXISTS that becomes a loop is only asked for a row: no other table is looked up by its columns, also
-- where they equal a third one's.
CREATE TABLE t(a TEXT, b INT, c INT, UNIQUE(b, c));
CREATE TABLE u(k INTEGER PRIMARY KEY, r REAL);
INSERT INTO t VALUES ('x', 1, 1), ('y', 14, 2), (NULL, 15, 14);
INSERT INTO u VALUES (1, 14), (14, 1), (15, 1), (16, NULL), (17, 99);
CREATE VIEW v(b, r) AS SELECT t.b, u.r FROM u CROSS JOIN t ON u.k IS t.b WHERE EXISTS (SELECT 1 FROM u w WHERE w.k IS u.r);
ANALYZE;
SELECT v.b, v.r, u.k FROM v JOIN u ON u.k = v.r ORDER BY 1, 2, 3;
EXPLAIN QUERY PLAN SELECT v.b, v.r, u.k FROM v JOIN u ON u.k = v.r;
SELECT v.b, x.b FROM v JOIN v x ON v.r = x.b ORDER BY 1, 2;
SELECT v.b, x.b, y.b FROM v JOIN v x ON v.r = x.b JOIN v y ON y.b = x.b ORDER BY 1, 2, 3;
SELECT x.k, y.b FROM u x LEFT JOIN v y ON x.r = y.b WHERE (y.b, y.r) = (1, 14);
SELECT * FROM u x, u y WHERE EXISTS (SELECT 1 FROM u z WHERE z.k = x.r) AND y.k = x.r ORDER BY 1, 3;
SELECT * FROM u x LEFT JOIN u y ON y.k = x.r WHERE EXISTS (SELECT 1 FROM u z WHERE z.k = x.r) ORDER BY 1, 3;
