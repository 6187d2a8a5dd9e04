-- lang_select "Bare columns in an aggregate query": min() and max() choose the row also in views and subqueries.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
CREATE VIEW newest AS SELECT customer, max(day) AS d, id, state FROM orders GROUP BY customer;
SELECT * FROM newest ORDER BY customer;
SELECT c.name, n.id FROM customer c JOIN newest n ON n.customer = c.id ORDER BY c.id;
SELECT state FROM newest WHERE customer = 1;
SELECT id FROM (SELECT min(day), id FROM orders WHERE customer IS NOT NULL);
SELECT c.id, (SELECT o.id FROM (SELECT max(day), id FROM orders WHERE customer = c.id) o) FROM customer c ORDER BY c.id;
SELECT item FROM (SELECT item, max(n * price) FROM line);
