-- Runs of neighbours by the difference of two row numbers, and by a correlated subquery.
CREATE TABLE run(d INTEGER PRIMARY KEY, s TEXT);
INSERT INTO run VALUES(1, 'x'), (2, 'x'), (3, 'y'), (5, 'x'), (6, 'x'), (7, 'x'), (9, 'y'), (10, 'y');
SELECT s, min(d), max(d), count(*) FROM (SELECT d, s, row_number() OVER (ORDER BY d) - row_number() OVER (PARTITION BY s ORDER BY d) AS g FROM run) GROUP BY s, g ORDER BY 2;
SELECT min(d), max(d) FROM (SELECT d, d - row_number() OVER (ORDER BY d) AS g FROM run) GROUP BY g ORDER BY 1;
SELECT d + 1 FROM run r WHERE NOT EXISTS (SELECT 1 FROM run WHERE d = r.d + 1) AND d < (SELECT max(d) FROM run) ORDER BY 1;
SELECT d, s, s IS NOT lag(s) OVER (ORDER BY d) AS begins FROM run ORDER BY d;
SELECT sum(begins) FROM (SELECT s IS NOT lag(s) OVER (ORDER BY d) AS begins FROM run);
