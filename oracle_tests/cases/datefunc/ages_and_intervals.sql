-- lang_datefunc §4 "Examples": intervals between rows
CREATE TABLE t(id INTEGER PRIMARY KEY, d TEXT);
INSERT INTO t(d) VALUES ('2024-01-01 08:00'), ('2024-01-01 17:30'), ('2024-01-15 09:00'), ('2024-03-01 00:00'), ('2025-02-28 23:59');
SELECT id, timediff(d, lag(d) OVER (ORDER BY id)), round((julianday(d) - julianday(lag(d) OVER (ORDER BY id))) * 24, 3), unixepoch(d) - unixepoch(first_value(d) OVER (ORDER BY id)) FROM t ORDER BY id;
SELECT strftime('%Y', d) AS y, count(*), date(avg(julianday(d))) FROM t GROUP BY y ORDER BY y;
