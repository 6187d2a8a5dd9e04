-- ON is bound with WHERE: aliases of result columns are in sight there too.
CREATE TABLE t(a);
CREATE TABLE u(b);
INSERT INTO t VALUES(1), (2);
INSERT INTO u VALUES(2), (3);
SELECT a + 1 AS s, b FROM t JOIN u ON s = b ORDER BY 1, 2;
SELECT a + 1 AS s, b FROM t LEFT JOIN u ON s = b AND s > 2 ORDER BY 1, 2;
SELECT a AS b, u.b FROM t JOIN u ON b = 2 ORDER BY 1, 2;
-- error
SELECT count(*) AS c FROM t JOIN u ON c = 1;
