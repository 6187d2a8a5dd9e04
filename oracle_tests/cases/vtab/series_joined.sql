-- program: sqlite3
-- series §2: in joins, in IN, and with arguments of earlier tables
CREATE TABLE customer(id INTEGER PRIMARY KEY, name);
INSERT INTO customer VALUES(10000,'a'),(10050,'b'),(10100,'c'),(10200,'d'),(20000,'e'),(20100,'f');
SELECT customer.name FROM customer, generate_series(10000,20000,100) WHERE customer.id=value ORDER BY 1;
SELECT name FROM customer WHERE id IN (SELECT value FROM generate_series(10000,20000,200)) ORDER BY 1;
SELECT a.value, b.value FROM generate_series(1,3) a, generate_series(a.value, 3) b ORDER BY 1, 2;
SELECT a.value, b.value FROM generate_series(1,3) a LEFT JOIN generate_series(2, a.value) b ORDER BY 1, 2;
SELECT a.value, b.value FROM generate_series(1,3) a JOIN generate_series(2,4) b ON a.value=b.value ORDER BY 1;
SELECT a.value, b.value FROM generate_series(1,3) a LEFT JOIN generate_series(2,4) b ON a.value=b.value ORDER BY 1;
SELECT a.value, b.value FROM generate_series(1,3) a FULL JOIN generate_series(2,4) b ON a.value=b.value ORDER BY 1, 2;
SELECT value FROM generate_series(1,3) NATURAL JOIN (SELECT 2 AS value);
SELECT a.value FROM generate_series(1,3) a JOIN generate_series(3,5) b USING(value);
SELECT x, (SELECT count(*) FROM generate_series(1, x)) FROM (SELECT 3 AS x UNION ALL SELECT 0);
SELECT name FROM customer c WHERE EXISTS (SELECT 1 FROM generate_series(10000, c.id, 100) WHERE value = c.id) ORDER BY 1;
SELECT b.value FROM generate_series(b.value, 3) a, generate_series(1,3) b;
SELECT count(*) FROM generate_series(1,20) a, generate_series(1,20) b WHERE a.value * b.value = 12;
WITH s AS (SELECT value FROM generate_series(1,3)) SELECT a.value + b.value AS total FROM s a, s b ORDER BY 1;
WITH RECURSIVE g(value) AS (SELECT 5 UNION ALL SELECT value+5 FROM g WHERE value+5<=20) SELECT * FROM g EXCEPT SELECT value FROM generate_series(5,20,5);
