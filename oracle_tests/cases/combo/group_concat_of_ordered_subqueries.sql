-- lang_aggfunc: ORDER BY inside an aggregate decides; DISTINCT comes before.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
SELECT customer, group_concat(state, '/' ORDER BY day DESC) FROM orders GROUP BY customer ORDER BY customer;
SELECT group_concat(DISTINCT state ORDER BY state) FROM orders;
SELECT c.city, string_agg(c.name, '+' ORDER BY c.id DESC) FROM customer c GROUP BY c.city ORDER BY 1;
SELECT group_concat(item || ':' || n, ' ' ORDER BY n DESC, item, orders) FROM line;
SELECT json_group_array(day ORDER BY id DESC) FROM orders WHERE customer = 1;
SELECT o.customer, (SELECT group_concat(item ORDER BY item) FROM line l JOIN orders x ON x.id = l.orders WHERE x.customer IS o.customer) FROM orders o GROUP BY o.customer ORDER BY 1;
