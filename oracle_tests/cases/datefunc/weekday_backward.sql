-- lang_datefunc §3: SQLite 3.54.1: a negative number goes back to the weekday, or stays
WITH RECURSIVE n(n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM n WHERE n < 6) SELECT n, date('2024-02-29', 'weekday -' || n), datetime('2024-02-26 12:30', 'weekday -' || n), date('2024-02-29', 'weekday ' || n, 'weekday -' || n) FROM n ORDER BY n;
SELECT date('2024-02-29', 'weekday -7'), date('2024-02-29', 'weekday -1.5'), date('2024-02-29', 'weekday -0.0'), date('2024-02-29', 'weekday  -1'), date('2024-02-29', 'weekday - 1'), date('2024-02-29', 'weekday +1');
