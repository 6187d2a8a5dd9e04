-- A view of a UNION ALL may be filtered, joined, sorted, limited and grouped.
CREATE TABLE jan(d, n); CREATE TABLE feb(d, n);
INSERT INTO jan VALUES(1, 10), (2, 20); INSERT INTO feb VALUES(1, 5), (3, 30);
CREATE VIEW both AS SELECT 'jan' AS m, d, n FROM jan UNION ALL SELECT 'feb', d, n FROM feb;
SELECT * FROM both ORDER BY m, d;
SELECT d, sum(n) FROM both GROUP BY d ORDER BY d;
SELECT m, n FROM both WHERE d = 1 ORDER BY n;
SELECT m FROM both WHERE n > 8 ORDER BY n DESC LIMIT 2;
SELECT x.m, y.m FROM both x JOIN both y ON x.d = y.d AND x.m < y.m;
SELECT DISTINCT d FROM both ORDER BY d;
SELECT count(*) FROM both WHERE m = 'jan';
SELECT m || d AS k FROM both ORDER BY k LIMIT 2 OFFSET 1;
SELECT (SELECT max(n) FROM both AS b WHERE b.d <= jan.d) FROM jan ORDER BY d;
SELECT * FROM both WHERE EXISTS(SELECT 1 FROM feb WHERE feb.d = both.d) ORDER BY m, d;
