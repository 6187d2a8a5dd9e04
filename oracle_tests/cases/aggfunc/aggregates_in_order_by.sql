-- lang_aggfunc: an aggregate only in ORDER BY or HAVING
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT g FROM n GROUP BY g ORDER BY sum(x) DESC, g;
SELECT g FROM n GROUP BY g HAVING min(id) > 3 ORDER BY count(x), g DESC;
SELECT g, count(*) AS c FROM n GROUP BY g ORDER BY c DESC, g;
