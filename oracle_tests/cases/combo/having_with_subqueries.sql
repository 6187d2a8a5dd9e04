-- lang_select: HAVING is evaluated once for each group, and may hold subqueries over other tables.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT customer, count(*) AS c FROM orders GROUP BY customer HAVING c = (SELECT max(c2) FROM (SELECT count(*) AS c2 FROM orders GROUP BY customer)) ORDER BY 1;
SELECT customer FROM orders GROUP BY customer HAVING customer IN (SELECT id FROM customer WHERE city = 'Rome');
SELECT item, sum(n) FROM line GROUP BY item HAVING sum(n) > (SELECT avg(n) FROM line) ORDER BY 1;
SELECT state, min(day) FROM orders GROUP BY state HAVING NOT EXISTS (SELECT count(*) AS c FROM orders o WHERE o.state = orders.state AND o.id > max(orders.id) HAVING c > 0) ORDER BY 1;
SELECT count(*) FROM orders HAVING count(*) > 5;
SELECT count(*) FROM orders HAVING count(*) > 50;
SELECT item FROM line GROUP BY 1 HAVING min(price) ORDER BY 1;
