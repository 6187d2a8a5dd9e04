-- FILTER turns rows into columns.
CREATE TABLE sale(y, q, amt);
INSERT INTO sale VALUES(2023, 1, 10), (2023, 2, 20), (2023, 4, 40), (2024, 1, 15), (2024, 1, 5), (2024, 3, NULL);
SELECT y, sum(amt) FILTER (WHERE q = 1) AS q1, sum(amt) FILTER (WHERE q = 2) AS q2, count(*) FILTER (WHERE q = 3) AS n3, total(amt) FILTER (WHERE q = 4) AS q4 FROM sale GROUP BY y ORDER BY y;
SELECT y, avg(amt) FILTER (WHERE amt > 10), group_concat(q) FILTER (WHERE amt IS NOT NULL) FROM sale GROUP BY y ORDER BY y;
SELECT count(*) FILTER (WHERE amt >= 15) * 1.0 / count(*) FROM sale;
