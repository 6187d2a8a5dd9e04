-- lang_select: the newest, the dearest, the nth of each.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT c.id, (SELECT o.id FROM orders o WHERE o.customer = c.id ORDER BY day DESC LIMIT 1) AS latest FROM customer c ORDER BY c.id;
SELECT c.id, (SELECT o.day FROM orders o WHERE o.customer = c.id ORDER BY day LIMIT 1 OFFSET 1) FROM customer c ORDER BY c.id;
SELECT o.id, (SELECT item FROM line l WHERE l.orders = o.id ORDER BY n * price DESC, item LIMIT 1) FROM orders o ORDER BY o.id;
SELECT o.id FROM orders o WHERE o.id = (SELECT max(id) FROM orders x WHERE x.customer IS o.customer) ORDER BY o.id;
SELECT c.name, o.id FROM customer c JOIN orders o ON o.id = (SELECT id FROM orders x WHERE x.customer = c.id ORDER BY day DESC LIMIT 1) ORDER BY o.id;
