-- A name that `*` shows is in ORDER BY the result column, though the name alone may mean two columns or another one.
CREATE TABLE r(a, b, c);
INSERT INTO r VALUES(1, 'p', 3), (2, 'q', NULL), (NULL, 'n', 5), (4, 's', 4);
CREATE TABLE s(a INT, b TEXT, d);
INSERT INTO s VALUES(1, 'u', 3), (3, 'v', NULL), (NULL, 'n', 5), (5, 'q', 4);
SELECT * FROM r, s ORDER BY a, d;
SELECT s.* FROM r, s ORDER BY a, d;
SELECT s.*, r.* FROM r JOIN s USING(b) ORDER BY a DESC;
SELECT r.* FROM r LEFT JOIN s ON r.a = s.a ORDER BY c, a;
SELECT r.* FROM r LEFT JOIN s ON r.a = s.a ORDER BY a COLLATE NOCASE DESC;
SELECT s.* FROM r FULL JOIN s USING(a) ORDER BY a;
SELECT r.* FROM r RIGHT JOIN s USING(a) ORDER BY a, b;
SELECT r.*, r.b AS a FROM r ORDER BY a;
SELECT r.b AS a, r.* FROM r ORDER BY a;
SELECT * FROM r, s UNION SELECT 1, 2, 3, 4, 5, 6 ORDER BY d, a, c;
SELECT DISTINCT r.* FROM r, s ORDER BY a DESC;
-- error
SELECT r.* FROM r, s ORDER BY a + 1;
-- error
SELECT r.a FROM r, s ORDER BY s.b, a || '', b;
-- error
SELECT r.* FROM r, s GROUP BY a;
-- error
SELECT r.* FROM r, s ORDER BY d, b COLLATE NOCASE || 'x';
