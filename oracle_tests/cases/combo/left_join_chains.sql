-- lang_select: LEFT JOINs nest to the left; a condition in WHERE comes after, one in ON before the NULLs.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT c.id, o.id, l.item FROM customer c LEFT JOIN orders o ON o.customer = c.id LEFT JOIN line l ON l.orders = o.id ORDER BY 1, 2, 3;
SELECT c.id, o.id, l.item FROM customer c LEFT JOIN orders o ON o.customer = c.id AND o.state = 'paid' LEFT JOIN line l ON l.orders = o.id AND l.n > 1 ORDER BY 1, 2, 3;
SELECT c.id, o.id, l.item FROM customer c LEFT JOIN orders o ON o.customer = c.id LEFT JOIN line l ON l.orders = o.id WHERE l.item IS NOT 'nut' ORDER BY 1, 2, 3;
SELECT c.id, o.id, l.item FROM customer c LEFT JOIN (orders o JOIN line l ON l.orders = o.id) ON o.customer = c.id ORDER BY 1, 2, 3;
SELECT c.id, count(l.item) FROM customer c LEFT JOIN orders o ON o.customer = c.id LEFT JOIN line l ON l.orders = o.id GROUP BY c.id ORDER BY 1;
SELECT c.id FROM customer c LEFT JOIN orders o ON o.customer = c.id JOIN line l ON l.orders = o.id ORDER BY 1;
