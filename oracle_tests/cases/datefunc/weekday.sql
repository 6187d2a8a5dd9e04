-- lang_datefunc §3 "Modifiers": "advances the date forward, if necessary, to the next date where the weekday number
-- is N"
WITH RECURSIVE n(n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM n WHERE n < 6) SELECT n, date('2024-02-29', 'weekday ' || n), strftime('%w', '2024-02-29', 'weekday ' || n), datetime('2024-02-29 23:59:59', 'weekday ' || n) FROM n ORDER BY n;
SELECT date('2024-02-29', 'weekday 7'), date('2024-02-29', 'weekday -1'), date('2024-02-29', 'weekday 1.0'), date('2024-02-29', 'weekday 1.5'), date('2024-02-29', 'weekday x'), date('2024-02-29', 'weekday'), date('2024-02-29', 'Weekday 1'), date('2024-02-29', 'weekday  1'), date('2024-02-29', 'weekday 1 ');
