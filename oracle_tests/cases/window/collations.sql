CREATE TABLE c(x TEXT, n TEXT COLLATE NOCASE);
INSERT INTO c VALUES('a','a'),('A','A'),('b','B'),('B','b'),('a','A'),(NULL,NULL),('c','a');
-- ordered
SELECT x, rank() OVER (ORDER BY x), dense_rank() OVER (ORDER BY x COLLATE NOCASE), count(*) OVER (PARTITION BY x COLLATE NOCASE) FROM c ORDER BY rowid;
-- ordered
SELECT x, n, count(*) OVER (PARTITION BY n), rank() OVER (ORDER BY n), row_number() OVER (PARTITION BY n ORDER BY rowid) FROM c ORDER BY rowid;
-- ordered
SELECT n, max(n) OVER (ORDER BY rowid), min(n) OVER (ORDER BY rowid), max(n) OVER (ORDER BY rowid ROWS 3 PRECEDING), min(n) OVER (ORDER BY rowid ROWS 3 PRECEDING) FROM c;
-- ordered
SELECT n, max(n) OVER (ORDER BY rowid ROWS 3 PRECEDING EXCLUDE NO OTHERS) FROM c;
-- ordered
SELECT x, count(*) OVER (ORDER BY x COLLATE NOCASE RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM c;
