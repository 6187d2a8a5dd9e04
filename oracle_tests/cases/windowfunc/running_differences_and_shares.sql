-- Typical uses: difference to the row before, share of the whole, running total by group.
CREATE TABLE m(day INTEGER PRIMARY KEY, shop, n);
INSERT INTO m VALUES(1, 'a', 10), (2, 'a', 15), (3, 'b', 7), (4, 'a', 12), (5, 'b', 9);
SELECT day, n - lag(n) OVER (PARTITION BY shop ORDER BY day) AS diff FROM m ORDER BY day;
SELECT day, round(100.0 * n / sum(n) OVER (), 1), round(1.0 * n / sum(n) OVER (PARTITION BY shop), 3) FROM m ORDER BY day;
SELECT day, sum(n) OVER (PARTITION BY shop ORDER BY day), avg(n) OVER (ORDER BY day ROWS 1 PRECEDING) FROM m ORDER BY day;
SELECT shop, day FROM (SELECT shop, day, rank() OVER (PARTITION BY shop ORDER BY n DESC) AS r FROM m) WHERE r = 1 ORDER BY shop;
SELECT day, n FROM (SELECT day, n, max(n) OVER (ORDER BY day) AS top FROM m) WHERE n = top ORDER BY day;
