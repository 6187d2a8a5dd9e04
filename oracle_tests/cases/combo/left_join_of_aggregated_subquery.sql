-- lang_select: a grouped subquery on the right of a LEFT JOIN gives NULLs where it has no group.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT c.id, t.n, t.total FROM customer c LEFT JOIN (SELECT o.customer, count(*) AS n, sum(l.n * l.price) AS total FROM orders o JOIN line l ON l.orders = o.id GROUP BY o.customer) t ON t.customer = c.id ORDER BY c.id;
SELECT c.id, coalesce(t.n, 0) FROM customer c LEFT JOIN (SELECT customer, count(*) AS n FROM orders GROUP BY customer HAVING count(*) > 1) t ON t.customer = c.id ORDER BY c.id;
SELECT c.id FROM customer c LEFT JOIN (SELECT customer, max(day) AS d FROM orders GROUP BY customer) t ON t.customer = c.id WHERE t.d IS NULL ORDER BY 1;
SELECT c.id, t.d FROM customer c JOIN (SELECT customer, max(day) AS d FROM orders GROUP BY customer) t ON t.customer = c.id AND t.d > '2024-01-31' ORDER BY 1;
