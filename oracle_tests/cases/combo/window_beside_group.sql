-- windowfunctions: windows are computed over the groups, so they may aggregate aggregates.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT customer, count(*), sum(count(*)) OVER (ORDER BY customer) FROM orders GROUP BY customer ORDER BY customer;
SELECT item, sum(n) AS s, rank() OVER (ORDER BY sum(n) DESC) AS r FROM line GROUP BY item ORDER BY r, item;
SELECT state, count(*) * 1.0 / sum(count(*)) OVER () FROM orders GROUP BY state ORDER BY state;
SELECT substr(day, 1, 7) AS mon, count(*), lag(count(*)) OVER (ORDER BY substr(day, 1, 7)) FROM orders GROUP BY mon ORDER BY mon;
SELECT city, name, row_number() OVER (PARTITION BY city ORDER BY name, id) FROM customer GROUP BY city, name, id ORDER BY 1, 2, 3, id;
SELECT customer, max(day), first_value(customer) OVER (ORDER BY max(day) DESC) FROM orders GROUP BY customer ORDER BY 1;
