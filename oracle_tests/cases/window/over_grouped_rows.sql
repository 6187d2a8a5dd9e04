-- windowfunctions: window functions come after GROUP BY and HAVING, and may take aggregates.
CREATE TABLE s(r, q, amt);
INSERT INTO s VALUES('n', 1, 10), ('n', 2, 20), ('s', 1, 5), ('s', 2, 50), ('w', 1, 7);
SELECT r, sum(amt), sum(sum(amt)) OVER (ORDER BY r), rank() OVER (ORDER BY sum(amt) DESC) FROM s GROUP BY r ORDER BY r;
SELECT r, q, sum(amt), sum(amt) * 100 / sum(sum(amt)) OVER (PARTITION BY r) FROM s GROUP BY r, q ORDER BY r, q;
SELECT r, count(*) OVER () FROM s GROUP BY r HAVING sum(amt) > 10 ORDER BY r;
SELECT r, lag(max(amt)) OVER (ORDER BY r) FROM s GROUP BY r ORDER BY r;
SELECT sum(amt), row_number() OVER () FROM s;
-- error
SELECT sum(row_number() OVER ()) FROM s GROUP BY r;
-- error
SELECT r FROM s GROUP BY r HAVING rank() OVER (ORDER BY r) = 1;
