-- lang_datefunc strftime(): %U "week 01 starts on the first Sunday", %W "week 01 starts on the first Monday", %w:
-- Sunday is 0
WITH RECURSIVE y(y) AS (VALUES (2018) UNION ALL SELECT y + 1 FROM y WHERE y < 2030) SELECT y, strftime('%U %W %w', printf('%d-01-01', y)), strftime('%U %W %w', printf('%d-01-07', y)), strftime('%U %W %w', printf('%d-01-08', y)), strftime('%U %W %w', printf('%d-12-31', y)) FROM y ORDER BY y;
