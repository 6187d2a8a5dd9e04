CREATE TABLE c(x);
INSERT INTO c VALUES(1),(1.0),('1'),(x'31'),(NULL),(NULL),(2),('2.5x');
-- ordered
SELECT x, rank() OVER (ORDER BY x), count(*) OVER (PARTITION BY x) FROM c ORDER BY rowid;
-- ordered
SELECT x, sum(x) OVER (ORDER BY rowid ROWS 1 PRECEDING), max(x) OVER (ORDER BY rowid ROWS 2 PRECEDING) FROM c ORDER BY rowid;
