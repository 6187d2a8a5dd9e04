-- lang_createview: a view may read views; what is asked for reaches the tables.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
CREATE VIEW sale AS SELECT o.id, o.customer, o.day, l.item, l.n * l.price AS amount FROM orders o JOIN line l ON l.orders = o.id;
CREATE VIEW by_customer AS SELECT c.name, s.* FROM customer c LEFT JOIN sale s ON s.customer = c.id;
CREATE VIEW best(who, what, much) AS SELECT name, item, max(amount) FROM by_customer GROUP BY name;
SELECT * FROM best ORDER BY who COLLATE BINARY;
SELECT who FROM best WHERE much > 5 ORDER BY 1;
SELECT name, count(amount), total(amount) FROM by_customer GROUP BY name COLLATE BINARY ORDER BY name COLLATE BINARY;
SELECT b.what, s.day FROM best b JOIN sale s ON s.item = b.what AND s.amount = b.much ORDER BY 1, 2;
SELECT * FROM by_customer WHERE name = 'BO' ORDER BY id, item;
DROP VIEW sale;
-- error
SELECT * FROM best;
