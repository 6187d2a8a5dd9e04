-- program: sqlite3
-- series: conditions on value narrow the series
SELECT value FROM generate_series(1, 10) WHERE value > 7;
SELECT value FROM generate_series(1, 10) WHERE value >= 7.5;
SELECT value FROM generate_series(1, 10, 3) WHERE value BETWEEN 3 AND 8;
SELECT value FROM generate_series(1, 10, 3) WHERE value = 7;
SELECT value FROM generate_series(1, 10, 3) WHERE value = 8;
SELECT value FROM generate_series(1, 10) WHERE value = 3.0;
SELECT value FROM generate_series(1, 10) WHERE value = 3.5;
SELECT value FROM generate_series(1, 10) WHERE value = '3';
SELECT value FROM generate_series(1, 10) WHERE value > '3';
SELECT value FROM generate_series(1, 10) WHERE value < 'a';
SELECT value FROM generate_series(1, 10) WHERE value > NULL;
SELECT value FROM generate_series(1, 10) WHERE value IS NULL;
SELECT value FROM generate_series(1, 10) WHERE value IN (2, 5.0, '7', 99, NULL);
SELECT value FROM generate_series(1, 10) WHERE value NOT IN (2, 5);
SELECT value FROM generate_series(10, 1, -3) WHERE value < 8;
SELECT value FROM generate_series(10, 1, -3) WHERE value >= 4 ORDER BY value;
SELECT value FROM generate_series(1, 10) WHERE value > 3 AND value < 3;
SELECT value FROM generate_series(1, 10) WHERE value = 2 OR value = 5;
SELECT value FROM generate_series(1, 10) WHERE value <> 2 AND value < 4;
SELECT value FROM generate_series(1) WHERE value < 4;
SELECT value FROM generate_series(1, 10) WHERE value % 4 = 0;
SELECT value FROM generate_series(1, 10) WHERE +value > 8;
