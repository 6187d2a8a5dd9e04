-- lang_aggfunc sum(X): sums of conditions count them
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT g, sum(x > 1), sum(x IS NULL), total(typeof(x) = 'integer'), avg(x IS NOT NULL), sum(1), sum(id) - max(id) FROM n GROUP BY g ORDER BY g;
