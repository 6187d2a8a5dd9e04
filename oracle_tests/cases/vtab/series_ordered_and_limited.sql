-- program: sqlite3
-- series: ORDER BY value in both directions, LIMIT and OFFSET
SELECT value FROM generate_series(1, 5) ORDER BY value DESC;
SELECT value FROM generate_series(5, 1, -1) ORDER BY value;
SELECT value FROM generate_series(5, 1, -1) ORDER BY value DESC;
SELECT value FROM generate_series(1, 100, 7) ORDER BY value DESC LIMIT 3;
SELECT value FROM generate_series(1, 100, 7) ORDER BY value DESC LIMIT 3 OFFSET 2;
SELECT value FROM generate_series(1, 100) LIMIT 2 OFFSET 95;
SELECT value FROM generate_series(1, 100) LIMIT 5 OFFSET 97;
SELECT value FROM generate_series(1, 100) LIMIT 0;
SELECT value FROM generate_series(1, 5) LIMIT -1 OFFSET 3;
SELECT value, rowid FROM generate_series(1, 9, 2) ORDER BY rowid DESC;
SELECT value FROM generate_series(1, 5) ORDER BY -value;
SELECT value % 2, count(*) FROM generate_series(1, 5) GROUP BY value % 2 ORDER BY 1;
SELECT DISTINCT value / 3 FROM generate_series(1, 9) ORDER BY 1;
SELECT value FROM generate_series(1, 3) UNION SELECT value FROM generate_series(2, 5) ORDER BY 1 DESC;
SELECT value, sum(value) OVER (ORDER BY value) FROM generate_series(1, 5) ORDER BY value;
