-- Texts compared by collation in groups, windows and compounds.
CREATE TABLE w(s TEXT COLLATE NOCASE, n INT);
INSERT INTO w VALUES('Ab', 1), ('aB', 2), ('b', 3), ('B ', 4), (NULL, 5), ('', 6);
SELECT s, count(*), sum(n) FROM w GROUP BY s ORDER BY s, 3;
SELECT s COLLATE RTRIM AS r, sum(n) FROM w GROUP BY r ORDER BY sum(n);
SELECT n, rank() OVER (ORDER BY s) FROM w ORDER BY n;
SELECT n, dense_rank() OVER (ORDER BY s COLLATE BINARY DESC) FROM w ORDER BY n;
SELECT n, count(*) OVER (PARTITION BY s) FROM w ORDER BY n;
SELECT count(*) FROM (SELECT s FROM w UNION SELECT 'AB');
SELECT count(*) FROM (SELECT 'AB' UNION SELECT s FROM w);
SELECT a.n, b.n FROM w a JOIN w b USING(s) WHERE a.n < b.n;
SELECT n FROM w WHERE s IN ('AB', 'b ') ORDER BY n;
