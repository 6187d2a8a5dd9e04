-- Rows without a partner by NOT EXISTS, LEFT JOIN .. IS NULL, NOT IN and EXCEPT: NULL makes NOT IN another question.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT id FROM orders o WHERE NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = o.customer) ORDER BY id;
SELECT o.id FROM orders o LEFT JOIN customer c ON c.id = o.customer WHERE c.id IS NULL ORDER BY o.id;
SELECT id FROM orders WHERE customer NOT IN (SELECT id FROM customer) ORDER BY id;
SELECT id FROM orders WHERE (customer IN (SELECT id FROM customer)) IS NOT TRUE ORDER BY id;
SELECT customer FROM orders EXCEPT SELECT id FROM customer ORDER BY 1;
SELECT id FROM customer WHERE id NOT IN (SELECT customer FROM orders) ORDER BY id;
SELECT o.id FROM customer c RIGHT JOIN orders o ON c.id = o.customer WHERE c.name ISNULL ORDER BY 1;
