-- printf in SELECT, GROUP BY and ORDER BY.
CREATE TABLE t(name, qty INT, price REAL);
INSERT INTO t VALUES('pen', 10, 1.5), ('book', 2, 12.25), ('lamp', 1, 99.999), (NULL, NULL, NULL);
SELECT printf('%-8s|%5d|%8.2f', name, qty, price) FROM t ORDER BY name;
SELECT group_concat(printf('%s=%d', name, qty), '; ') FROM t WHERE name IS NOT NULL;
SELECT printf('%,.2f', sum(qty * price)) FROM t;
SELECT name FROM t ORDER BY printf('%08.2f', price);
SELECT printf('%d%%', 100 * qty / (SELECT sum(qty) FROM t)) FROM t ORDER BY qty;
CREATE INDEX tp ON t(printf('%05d', qty));
SELECT name FROM t WHERE printf('%05d', qty) = '00010';
