-- lang_datefunc §2: the same functions over plain and over unusual texts
CREATE TABLE t(id INTEGER PRIMARY KEY, d);
INSERT INTO t(d) VALUES ('2024-05-06'), ('2024-05-06 07:08'), ('2024-05-06T07:08:09'), ('2024-05-06 07:08:09.5'), ('2024-02-29'), ('2024-05-31 23:59:59'), ('2024-06-31'), ('0001-01-01'), ('0000-12-31 01:02:03'), ('9999-12-31 23:59:59'), ('2024-05-06 07:08:09Z'), ('2024-05-06 '), ('٢٠٢٤-05-06'), ('2024-05-06' || char(10));
SELECT id, date(d), time(d), datetime(d), julianday(d), unixepoch(d), strftime('%Y/%m/%d %H.%M.%S', d), strftime('%F|%T|%R', d), strftime('%j %w %W', d), date(d, '+1 month'), datetime(d, 'weekday 0', '-1 second') FROM t ORDER BY id;
