-- lang_select: the merged column is not ambiguous by its bare name; each side's stays reachable by its table.
CREATE TABLE l(a, x);
CREATE TABLE r(a, y);
INSERT INTO l VALUES(1, 'l'), (5, 'm');
INSERT INTO r VALUES(1, 'r'), (6, 's');
SELECT a, l.a, r.a FROM l JOIN r USING(a);
SELECT a, l.a, r.a FROM l LEFT JOIN r USING(a) ORDER BY 2;
SELECT a, l.a, r.a FROM l RIGHT JOIN r USING(a) ORDER BY 3;
SELECT a FROM l JOIN r USING(a) WHERE a = 1 GROUP BY a ORDER BY a;
SELECT r.*, l.* FROM l LEFT JOIN r USING(a) ORDER BY l.a;
