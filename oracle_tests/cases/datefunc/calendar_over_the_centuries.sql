-- lang_datefunc §1: every kind of year: leap, century, fourth century
WITH RECURSIVE y(y) AS (VALUES (0) UNION ALL SELECT y + 100 FROM y WHERE y < 2400) SELECT y, date(printf('%04d-02-28', y), '+1 day'), strftime('%j', printf('%04d-12-31', y)), julianday(printf('%04d-03-01', y)) FROM y ORDER BY y;
SELECT date('2023-02-28', '+1 day'), date('2024-02-28', '+1 day'), date('1900-02-28', '+1 day'), date('2000-02-28', '+1 day');
