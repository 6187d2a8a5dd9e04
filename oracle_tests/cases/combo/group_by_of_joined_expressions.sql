-- lang_select: GROUP BY takes expressions, aliases and numbers; NULLs are one group.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT c.city, o.state, count(*) FROM customer c LEFT JOIN orders o ON o.customer = c.id GROUP BY c.city, o.state ORDER BY 1, 2;
SELECT substr(day, 6, 2) + 0 AS month, count(DISTINCT customer) FROM orders GROUP BY month ORDER BY month;
SELECT name, count(*) FROM customer GROUP BY name ORDER BY lower(name);
SELECT name COLLATE BINARY, count(*) FROM customer GROUP BY 1 ORDER BY 1;
SELECT l.item, sum(l.n) FILTER (WHERE o.state = 'paid') AS paid, sum(l.n) AS every FROM line l JOIN orders o ON o.id = l.orders GROUP BY l.item ORDER BY 1;
SELECT customer IS NULL, count(*), count(customer) FROM orders GROUP BY 1 ORDER BY 1;
SELECT c.city, group_concat(l.item, ',' ORDER BY l.item) FROM customer c JOIN orders o ON o.customer = c.id JOIN line l ON l.orders = o.id GROUP BY c.city ORDER BY 1;
