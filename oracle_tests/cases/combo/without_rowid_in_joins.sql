-- withoutrowid: joins by the whole key, by its first column, and by none.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT o.id, l.item FROM orders o JOIN line l ON l.orders = o.id AND l.item = 'nut' ORDER BY 1;
SELECT a.item, a.orders, b.orders FROM line a JOIN line b ON a.item = b.item AND a.orders < b.orders ORDER BY 1, 2, 3;
SELECT (SELECT n FROM line WHERE orders = o.id AND item = 'saw') FROM orders o ORDER BY o.id;
SELECT orders, item FROM line WHERE (orders, item) > (10, 'bolt') ORDER BY orders DESC, item LIMIT 3;
SELECT orders, count(*) FROM line GROUP BY orders ORDER BY orders;
SELECT DISTINCT orders FROM line WHERE item IN ('nut', 'saw') ORDER BY 1;
SELECT item, max(orders) FROM line GROUP BY item ORDER BY 2 DESC, 1;
DELETE FROM line WHERE orders NOT IN (SELECT id FROM orders WHERE state = 'paid');
SELECT * FROM line ORDER BY 1, 2;
