-- Texts of dates sort as dates; functions of them may be indexed where they are deterministic.
CREATE TABLE e(id INTEGER PRIMARY KEY, at TEXT);
INSERT INTO e VALUES(1, '2024-03-01 10:00'), (2, '2024-02-29 23:59:59'), (3, '2023-12-31'), (4, NULL), (5, 'soon'), (6, '2024-03-01 09:59');
CREATE INDEX em ON e(strftime('%Y-%m', at));
SELECT strftime('%Y-%m', at) AS m, count(*) FROM e GROUP BY m ORDER BY m;
SELECT id FROM e WHERE strftime('%Y-%m', at) = '2024-03' ORDER BY at;
SELECT id FROM e WHERE date(at) BETWEEN '2024-01-01' AND '2024-02-29' ORDER BY id;
SELECT id, julianday(at) - julianday('2024-01-01') FROM e ORDER BY julianday(at), id;
SELECT max(at), min(julianday(at)), date(avg(julianday(at))) FROM e;
-- error
CREATE INDEX en ON e(date('now'));
-- error
CREATE INDEX eo ON e(date(at, 'localtime'));
