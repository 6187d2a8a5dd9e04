-- lang_expr "The EXISTS operator": a row counts once, however many rows the subquery has for it.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT id FROM customer c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer = c.id) ORDER BY id;
SELECT id FROM customer c WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer = c.id) ORDER BY id;
SELECT id FROM customer c WHERE EXISTS (SELECT 1 FROM orders o JOIN line l ON l.orders = o.id WHERE o.customer = c.id AND l.n > 0) ORDER BY id;
SELECT count(*) FROM customer c, orders o WHERE EXISTS (SELECT * FROM line l WHERE l.orders = o.id AND o.customer = c.id);
SELECT id FROM customer c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer = c.id AND o.state = 'paid') AND EXISTS (SELECT 1 FROM orders o WHERE o.customer = c.id AND o.state = 'open');
SELECT id FROM customer c WHERE EXISTS (SELECT count(*) FROM orders o WHERE o.customer = c.id) ORDER BY id;
SELECT id FROM customer c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer = c.id LIMIT 1 OFFSET 1);
SELECT id FROM customer c WHERE EXISTS (SELECT 1 FROM orders WHERE state = 'lost') AND id < 3 ORDER BY id;
