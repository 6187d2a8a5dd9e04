-- lang_with: numbers made by recursion, to fill the gaps that a table has.
CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, city TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INT, day TEXT, state TEXT);
CREATE TABLE line(orders INT, item TEXT, n INT, price NUMERIC, PRIMARY KEY(orders, item)) WITHOUT ROWID;
INSERT INTO customer VALUES(1, 'Ada', 'Rome'), (2, 'bo', 'Oslo'), (3, 'BO', NULL), (4, 'Zoe', 'Rome');
INSERT INTO orders VALUES(10, 1, '2024-01-05', 'paid'), (11, 1, '2024-02-01', 'open'), (12, 2, '2024-01-05', 'paid'), (13, NULL, '2024-03-01', 'lost'), (14, 3, '2024-03-02', NULL), (15, 9, '2024-03-03', 'paid');
INSERT INTO line VALUES(10, 'nut', 5, 1.5), (10, 'bolt', 5, 2), (11, 'nut', 1, 1.5), (12, 'saw', 1, 20), (14, 'nut', 0, 1.25), (15, 'saw', 2, NULL);
CREATE INDEX orders_customer ON orders(customer, day);
WITH RECURSIVE month(m) AS (SELECT '2024-01-01' UNION ALL SELECT date(m, '+1 month') FROM month WHERE m < '2024-04') SELECT substr(m, 1, 7), count(o.id) FROM month LEFT JOIN orders o ON o.day >= m AND o.day < date(m, '+1 month') GROUP BY m ORDER BY m;
WITH RECURSIVE i(x) AS (VALUES(9) UNION ALL SELECT x + 1 FROM i WHERE x < 16) SELECT x FROM i WHERE x NOT IN (SELECT id FROM orders) ORDER BY x;
WITH RECURSIVE i(x) AS (VALUES(0) UNION ALL SELECT x + 1 FROM i WHERE x < 5) SELECT x, (SELECT count(*) FROM line WHERE n > x), (SELECT group_concat(DISTINCT item) FROM line WHERE n = x) FROM i ORDER BY x;
WITH RECURSIVE w(o, rest, word) AS (SELECT id, name || ' ', '' FROM customer UNION ALL SELECT o, substr(rest, 2), substr(rest, 1, 1) FROM w WHERE rest <> '') SELECT o, count(word) - 1 FROM w WHERE word <> '' GROUP BY o ORDER BY o;
