CREATE TABLE o(id INTEGER PRIMARY KEY, k, txt TEXT COLLATE NOCASE, r REAL);
CREATE TABLE i(id INTEGER PRIMARY KEY, k, txt TEXT COLLATE NOCASE, n INTEGER, r REAL);
INSERT INTO o
  WITH RECURSIVE c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c WHERE x < 1200)
  SELECT x, CASE x % 9 WHEN 0 THEN NULL WHEN 1 THEN 'k' || (x / 9) WHEN 2 THEN CAST(x / 4 AS BLOB) WHEN 3 THEN x / 4.0 ELSE x / 4 END,
         CASE x % 5 WHEN 0 THEN NULL ELSE 'T' || (x / 3) END, x / 2.0 FROM c;
INSERT INTO i
  WITH RECURSIVE c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c WHERE x < 2000)
  SELECT x, CASE x % 7 WHEN 0 THEN NULL WHEN 1 THEN 'k' || (x / 7) WHEN 2 THEN CAST(x / 7 AS BLOB) ELSE x / 7 END,
         CASE x % 6 WHEN 0 THEN NULL ELSE 't' || (x / 6) END, x / 10, x / 10 FROM c;
CREATE INDEX i_k ON i(k);
CREATE INDEX i_txt ON i(txt DESC, n);
CREATE INDEX i_n ON i(n);
CREATE INDEX i_r ON i(r);
SELECT count(*), sum(id) FROM o WHERE EXISTS (SELECT 1 FROM i WHERE i.k = o.k);
SELECT count(*), sum(id) FROM o WHERE NOT EXISTS (SELECT 1 FROM i WHERE i.k = o.k);
SELECT count(*), sum(id) FROM o WHERE EXISTS (SELECT 1 FROM i WHERE i.k IS o.k);
SELECT count(*), sum(id) FROM o WHERE EXISTS (SELECT * FROM i WHERE i.txt = o.txt AND i.n = o.id / 5);
SELECT count(*), sum(id) FROM o WHERE EXISTS (SELECT 1 FROM i WHERE i.n = o.id AND i.id % 3 = 1);
SELECT count(*), sum(id) FROM o WHERE EXISTS (SELECT 1 FROM i WHERE i.n = o.r ORDER BY i.id LIMIT 1);
SELECT count(*), sum(id) FROM o WHERE EXISTS (SELECT abs(-9223372036854775808) FROM i WHERE i.n = o.id);
SELECT count(*), sum(id) FROM o WHERE EXISTS (SELECT 1 FROM i WHERE i.n = -o.id);
SELECT count(*), sum(id) FROM o WHERE EXISTS (SELECT 1 FROM i WHERE i.n = 7919 * o.id % 200);
SELECT count(*), sum(id) FROM o WHERE EXISTS (SELECT 1 FROM i WHERE i.id = o.r);
SELECT count(*), sum(id) FROM o WHERE EXISTS (SELECT count(*) FROM i WHERE i.n = o.id);
SELECT count(*), sum(id) FROM o WHERE EXISTS (SELECT sum(n) FROM i WHERE i.n = o.id HAVING sum(n) > 500);
SELECT sum((SELECT count(*) FROM i WHERE i.n = o.id)), sum((SELECT max(txt) FROM i WHERE i.n = o.id) > 't1') FROM o;
SELECT sum((SELECT i.id FROM i WHERE i.n = o.id ORDER BY i.id DESC LIMIT 1)), sum((SELECT n FROM i WHERE id = o.k)) FROM o;
SELECT count(*), sum(id) FROM o WHERE o.id IN (SELECT i.id FROM i WHERE i.n = o.id / 10);
SELECT count(*), sum(id) FROM o WHERE o.txt NOT IN (SELECT i.txt FROM i WHERE i.n = o.id / 10);
SELECT o.id, (SELECT group_concat(i.id) FROM i WHERE i.k = o.k) FROM o WHERE o.id BETWEEN 20 AND 60;
SELECT count(*), sum(o.id), sum(i.id) FROM o JOIN i ON i.txt = o.txt;
SELECT count(*), sum(o.id), sum(i.id) FROM o LEFT JOIN i ON i.k = o.k;
SELECT count(*), sum(o.id), sum(i.id) FROM o JOIN i ON i.r = o.r;
SELECT o.id, i.id FROM o JOIN i ON i.n = o.id WHERE o.id < 4 ORDER BY i.id DESC;
SELECT sum((SELECT count(*) FROM i a JOIN i b ON b.n = a.n WHERE a.n = o.id AND b.id % 2)) FROM o WHERE id < 100;
SELECT sum((SELECT (SELECT count(*) FROM i b WHERE b.n = a.n + o.id) FROM i a WHERE a.n = o.id)) FROM o;
SELECT sum((SELECT count(DISTINCT k) FROM (SELECT k FROM i WHERE i.n = o.id UNION SELECT o.id))) FROM o WHERE id < 300;
SELECT sum((WITH RECURSIVE c(x) AS (SELECT o.id UNION ALL SELECT x + 1 FROM c WHERE x < o.id + 3) SELECT sum(x) FROM c)) FROM o WHERE id < 100;
SELECT sum((SELECT i.id FROM i WHERE i.n IN (o.id, o.id + 1) ORDER BY 1 DESC LIMIT 1 OFFSET 1)) FROM o;
SELECT sum((SELECT sum(x) FROM (SELECT rank() OVER (ORDER BY i.txt) AS x FROM i WHERE i.n = o.id))) FROM o;
SELECT count(*) FROM o WHERE txt LIKE (SELECT 't' || n || '%' FROM i WHERE i.n = o.id / 3 AND o.txt IN ('T' || i.n, o.id, 'x'));
-- tables inside a subquery that are computed for each outer row
SELECT o.id, (SELECT sum(a.id * c) FROM i a, (SELECT n AS m, count(*) AS c FROM i WHERE n > o.id GROUP BY n LIMIT 3) WHERE a.n = m)
  FROM o WHERE o.id < 40;
SELECT o.id, (SELECT count(*) FROM (SELECT id AS x FROM i WHERE n = o.id) a LEFT JOIN (SELECT id AS y FROM i WHERE n < o.id) b ON x = y + 7)
  FROM o WHERE o.id < 30;
SELECT o.id, (SELECT count(*) FROM i a LEFT JOIN (SELECT id AS y FROM i WHERE n < o.id ORDER BY id LIMIT 10) b ON a.id < y) FROM o WHERE o.id < 10;
SELECT o.id, (SELECT count(*) FROM i a CROSS JOIN (SELECT DISTINCT txt AS y FROM i WHERE n < o.id) b WHERE a.id < 9) FROM o WHERE o.id < 10;
SELECT o.id, (SELECT count(*) FROM i a JOIN i b ON a.id + 0 = b.id + 0 WHERE a.id < o.id AND b.id > o.id - 3) FROM o WHERE o.id < 20;
-- the statement changes what its subqueries look up
UPDATE i SET n = n + 1 WHERE EXISTS (SELECT 1 FROM o WHERE o.id = i.n) AND id % 10 = 0;
SELECT sum(n), count(DISTINCT n) FROM i;
DELETE FROM i WHERE id % 3 = 0 AND (SELECT count(*) FROM i AS j WHERE j.n = i.n) > 4;
SELECT count(*), sum(n) FROM i;
INSERT INTO i(k, n) SELECT k, id FROM o WHERE NOT EXISTS (SELECT 1 FROM i WHERE i.n = o.id) AND id < 700;
SELECT count(*), sum(n) FROM i;
CREATE TRIGGER i_insert AFTER INSERT ON i WHEN EXISTS (SELECT 1 FROM i WHERE n = new.n + 1) AND new.n < 710 BEGIN
  INSERT INTO i(k, n) SELECT new.k, new.n - 1 WHERE NOT EXISTS (SELECT 1 FROM i WHERE n = new.n - 1);
END;
INSERT INTO i(k, n) VALUES (1, 709), (2, 708), (3, 705), (4, 704);
SELECT id, k, n FROM i WHERE n > 699 ORDER BY id;
