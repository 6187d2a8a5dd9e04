-- program: sqlite3
-- series: reals, texts and blobs as arguments
SELECT value FROM generate_series(1.5, 3.5);
SELECT value FROM generate_series(1.0, 3.0, 1.0);
SELECT value FROM generate_series(1, 3.9);
SELECT value FROM generate_series(-1.5, 1.5);
SELECT value FROM generate_series(1, 5, 1.5);
SELECT value FROM generate_series('1', '3');
SELECT value FROM generate_series('1x', '3y');
SELECT value FROM generate_series('a', 'b');
SELECT value FROM generate_series(x'31', x'33');
SELECT value FROM generate_series('1.0', 2);
SELECT value FROM generate_series(' 2 ', 4);
SELECT value FROM generate_series(1e0, 2e0);
SELECT value FROM generate_series(TRUE, 3);
SELECT value FROM generate_series((SELECT 2), (SELECT 4));
SELECT value FROM generate_series(length('abc'), abs(-5));
SELECT value FROM generate_series(+1, -(-3));
