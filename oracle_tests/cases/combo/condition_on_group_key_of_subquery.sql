-- optoverview "The WHERE-Clause Push-Down Optimization": a condition on a GROUP BY key may be tested before grouping; one
-- on an aggregate may not.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT * FROM (SELECT customer, count(*) AS n, min(day) AS d FROM orders GROUP BY customer) WHERE customer = 1;
SELECT * FROM (SELECT customer, count(*) AS n FROM orders GROUP BY customer) WHERE customer IS NULL;
SELECT * FROM (SELECT customer, count(*) AS n FROM orders GROUP BY customer) WHERE n = 2;
SELECT * FROM (SELECT customer + 1 AS c1, count(*) AS n FROM orders GROUP BY customer + 1) WHERE c1 BETWEEN 2 AND 4 ORDER BY 1;
SELECT * FROM (SELECT count(*) AS n, sum(customer) AS s FROM orders) WHERE n > 100;
SELECT * FROM (SELECT state, day, count(*) AS n FROM orders GROUP BY state) WHERE state = 'paid' AND n > 1;
SELECT * FROM (SELECT customer, count(*) AS n FROM orders GROUP BY customer LIMIT 2) WHERE customer = 2;
