-- Rows into columns by FILTER, CASE and joins: the same three times.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT customer, count(*) FILTER (WHERE state = 'paid') AS paid, count(*) FILTER (WHERE state = 'open') AS open FROM orders GROUP BY customer ORDER BY 1;
SELECT customer, sum(CASE state WHEN 'paid' THEN 1 ELSE 0 END) AS paid, sum(CASE state WHEN 'open' THEN 1 ELSE 0 END) AS open FROM orders GROUP BY customer ORDER BY 1;
SELECT c.k, coalesce(p.n, 0), coalesce(o.n, 0) FROM (SELECT DISTINCT customer AS k FROM orders) c LEFT JOIN (SELECT customer AS k, count(*) AS n FROM orders WHERE state = 'paid' GROUP BY 1) p ON p.k IS c.k LEFT JOIN (SELECT customer AS k, count(*) AS n FROM orders WHERE state = 'open' GROUP BY 1) o ON o.k IS c.k ORDER BY 1;
SELECT 'paid' AS what, count(*) FROM orders WHERE state = 'paid' UNION ALL SELECT 'open', count(*) FROM orders WHERE state = 'open' UNION ALL SELECT 'rest', count(*) FROM orders WHERE state NOT IN ('paid', 'open') OR state IS NULL;
