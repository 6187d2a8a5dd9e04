-- A table joined with a subquery that groups it.
CREATE TABLE s(day INTEGER PRIMARY KEY, shop, amt);
INSERT INTO s VALUES(1, 'a', 10), (2, 'a', 30), (3, 'b', 5), (4, 'b', 5), (5, 'c', NULL);
SELECT day, s.shop, amt FROM s JOIN (SELECT shop, max(amt) AS m FROM s GROUP BY shop) x ON s.shop = x.shop AND amt = m ORDER BY day;
SELECT day, amt - avg FROM s JOIN (SELECT shop AS k, avg(amt) AS avg FROM s GROUP BY shop) ON shop = k ORDER BY day;
SELECT a.day, sum(b.amt) FROM s a JOIN s b ON b.day <= a.day GROUP BY a.day ORDER BY a.day;
SELECT shop, n FROM (SELECT shop, count(*) AS n FROM s GROUP BY shop) WHERE n > 1 ORDER BY shop;
SELECT x.shop FROM (SELECT DISTINCT shop FROM s) x LEFT JOIN s y ON y.shop = x.shop AND y.amt > 6 WHERE y.day IS NULL ORDER BY 1;
