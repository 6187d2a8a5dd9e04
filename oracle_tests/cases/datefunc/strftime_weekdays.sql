-- lang_datefunc strftime(): %u and %w through a week
WITH RECURSIVE d(n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM d WHERE n < 7) SELECT n, strftime('%u %w %A', '2024-02-26', printf('+%d days', n)), strftime('%u %w', '2024-02-26', printf('+%d days', n)) FROM d ORDER BY n;
