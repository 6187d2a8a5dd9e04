-- optoverview "The BETWEEN Optimization": a join by ranges gives the same rows with and without an index.
CREATE TABLE bracket(lo INT, hi INT, name TEXT);
CREATE TABLE pay(id INTEGER PRIMARY KEY, amount INT);
INSERT INTO bracket VALUES(0, 9, 'low'), (10, 99, 'middle'), (100, 9999, 'high'), (NULL, 5, 'open'), (9, 10, 'seam');
INSERT INTO pay(amount) VALUES(5), (9), (10), (100), (NULL), (99999);
SELECT id, name FROM pay JOIN bracket ON amount BETWEEN lo AND hi ORDER BY id, name;
SELECT id, name FROM pay LEFT JOIN bracket ON amount BETWEEN lo AND hi ORDER BY id, name;
SELECT id, name FROM pay JOIN bracket ON amount NOT BETWEEN lo AND hi ORDER BY id, name;
CREATE INDEX pay_amount ON pay(amount);
CREATE INDEX bracket_lo ON bracket(lo, hi);
SELECT id, name FROM pay JOIN bracket ON amount BETWEEN lo AND hi ORDER BY id, name;
SELECT id, name FROM pay LEFT JOIN bracket ON amount BETWEEN lo AND hi ORDER BY id, name;
SELECT name, count(id) FROM bracket LEFT JOIN pay ON amount BETWEEN lo AND hi GROUP BY name ORDER BY name;
