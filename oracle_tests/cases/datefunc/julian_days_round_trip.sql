-- lang_datefunc: a Julian day gives back its time to the millisecond
WITH RECURSIVE c(n, t) AS (VALUES (0, '2024-02-28 23:59:59.123') UNION ALL SELECT n + 1, strftime('%F %H:%M:%f', t, '+3 hours', '+7.001 seconds') FROM c WHERE n < 20) SELECT n, t, strftime('%F %H:%M:%f', julianday(t)) = t, datetime(julianday(t), 'subsec') FROM c ORDER BY n;
