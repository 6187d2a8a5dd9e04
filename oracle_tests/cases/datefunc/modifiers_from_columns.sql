-- lang_datefunc §3 "Modifiers": modifiers built from other columns
CREATE TABLE t(id INTEGER PRIMARY KEY, d, n, unit);
INSERT INTO t(d, n, unit) VALUES ('2024-02-28', 1, 'day'), ('2024-02-28', -3, 'months'), ('2024-02-28', 2.5, 'hours'), ('2024-02-28', NULL, 'day'), ('2024-02-28', 1, 'fortnight'), (NULL, 1, 'day'), ('2024-02-28 12:00', 100, 'minutes'), ('2024-02-29', 1, 'year');
SELECT id, datetime(d, printf('%+g %s', n, unit)), datetime(d, n || ' ' || unit), date(d, '+' || n || ' ' || unit, 'start of month') FROM t ORDER BY id;
UPDATE t SET d = date(d, '+1 day') WHERE d IS NOT NULL;
SELECT id, d FROM t ORDER BY id;
