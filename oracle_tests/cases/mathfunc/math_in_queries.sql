-- lang_mathfunc: in indexes, generated columns, ORDER BY and aggregates
CREATE TABLE p(id INTEGER PRIMARY KEY, x REAL, y REAL, r AS (sqrt(x * x + y * y)) STORED);
INSERT INTO p(x, y) VALUES (3, 4), (1, 1), (-5, 12), (0, 0), (NULL, 2), (8, -15);
CREATE INDEX i ON p(floor(r));
SELECT id, r, degrees(atan2(y, x)) FROM p ORDER BY r, id;
SELECT id FROM p WHERE floor(r) = 13;
SELECT floor(r / 5) AS bucket, count(*), round(avg(ln(r + 1)), 10), max(pow(x, 2)) FROM p GROUP BY bucket ORDER BY bucket;
SELECT sum(pow(x - 1.4, 2)), sqrt(sum(pow(x, 2)) / count(x)) FROM p;
