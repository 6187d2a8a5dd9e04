-- Rows grouped by day, month, week day and hour.
CREATE TABLE e(at, n);
INSERT INTO e VALUES('2024-01-31 23:59', 1), ('2024-02-01 00:00', 2), ('2024-02-05 12:30', 3), ('2024-02-12 12:45', 4), (NULL, 5), ('2023-02-05', 6);
SELECT strftime('%Y-%m', at) AS m, sum(n) FROM e GROUP BY m ORDER BY m;
SELECT strftime('%w', at) AS w, count(*) FROM e GROUP BY w ORDER BY w;
SELECT strftime('%H', at) AS h, sum(n) FROM e GROUP BY h ORDER BY h;
SELECT date(at, 'start of month') AS s, count(*) FROM e GROUP BY s ORDER BY s DESC;
SELECT date(at, 'weekday 0', '-6 days') AS monday, sum(n) FROM e GROUP BY 1 ORDER BY 1;
SELECT strftime('%Y', at) AS y, max(at) FROM e WHERE at IS NOT NULL GROUP BY y ORDER BY y;
