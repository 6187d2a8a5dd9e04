-- lang_aggfunc: count() of conditions, subqueries and columns of joins
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT count(x > 1), count(nullif(g, 'a')), count((SELECT 1 WHERE n.id > 3)), count(CASE WHEN g = 'b' THEN 1 END) FROM n;
SELECT a.g, count(*), count(b.x) FROM n a LEFT JOIN n b ON b.id = a.id + 10 GROUP BY a.g ORDER BY a.g;
