-- lang_aggfunc: a subquery's aggregate over the outer query's columns belongs to the outer query
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT g, (SELECT sum(n.id)) FROM n GROUP BY g ORDER BY g;
SELECT (SELECT max(n.id) + count(m.id) FROM n m WHERE m.g = n.g) FROM n ORDER BY n.id;
SELECT g FROM n GROUP BY g HAVING (SELECT count(*) FROM n m WHERE m.g = n.g) > 1 ORDER BY g;
