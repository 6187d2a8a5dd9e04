-- needs: automatic_index,omit_join
-- A scan of an index for the table's rows counts as cheaper for each term that its entries answer, up to the first one
-- that they do not, in the order of SQLite's list: WHERE, then each ON in its place. So do terms that read other tables
-- alone, subqueries whatever they read, and equalities with columns of the query around.
CREATE TABLE t(a TEXT COLLATE NOCASE, b TEXT, c, d NUMERIC, PRIMARY KEY(b)) WITHOUT ROWID; CREATE INDEX ta ON t(a);
INSERT INTO t VALUES('z', 'p', 'q', 1), ('y', 'q', 'p', 2), ('x', 'r', 's', 3), ('1', 's', 'r', 4);
CREATE TABLE r(id INTEGER PRIMARY KEY, a, b TEXT, c TEXT COLLATE NOCASE, d NUMERIC); CREATE INDEX rd ON r(d);
INSERT INTO r(a, b, c, d) VALUES(1, 'a', 'b', 3), (1, 'c', 'd', 2), (2, 'e', 'f', 1);
SELECT x.b, y.b, y.d FROM t x LEFT JOIN t y ON y.d JOIN t z ON x.b = z.c WHERE z.a = 1;
EXPLAIN QUERY PLAN SELECT x.b, y.b, y.d FROM t x LEFT JOIN t y ON y.d JOIN t z ON x.b = z.c WHERE z.a = 1;
SELECT x.b, y.b, y.d FROM t x LEFT JOIN t y ON y.a JOIN t z ON x.b = z.c WHERE z.a = 1;
EXPLAIN QUERY PLAN SELECT x.b, y.b, y.d FROM t x LEFT JOIN t y ON y.a JOIN t z ON x.b = z.c WHERE z.a = 1;
SELECT x.a, x.b FROM t x JOIN r ON r.id = (SELECT 1 FROM r WHERE x.d > r.d);
EXPLAIN QUERY PLAN SELECT x.a, x.b FROM t x JOIN r ON r.id = (SELECT 1 FROM r WHERE x.d > r.d);
SELECT (SELECT d FROM r WHERE x.c IS 'f' AND c ORDER BY 1 COLLATE NOCASE) FROM r x;
EXPLAIN QUERY PLAN SELECT (SELECT d FROM r WHERE x.c IS 'f' AND c ORDER BY 1 COLLATE NOCASE) FROM r x;
