-- lang_select "Removal of duplicate rows": DISTINCT looks at the result, NULLs are equal.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT DISTINCT c.city FROM customer c JOIN orders o ON o.customer = c.id ORDER BY 1;
SELECT DISTINCT c.name FROM customer c LEFT JOIN orders o ON o.customer = c.id ORDER BY 1;
SELECT DISTINCT l.item, c.city FROM line l JOIN orders o ON o.id = l.orders LEFT JOIN customer c ON c.id = o.customer ORDER BY 1, 2;
SELECT count(DISTINCT item), count(DISTINCT price), sum(DISTINCT n) FROM line;
SELECT DISTINCT state IS NULL AS s, customer > 1 AS k FROM orders ORDER BY s, k;
SELECT DISTINCT customer FROM orders ORDER BY customer DESC LIMIT 3;
SELECT DISTINCT day FROM orders WHERE customer IN (SELECT id FROM customer WHERE city = 'Rome') ORDER BY day;
