-- lang_aggfunc sum(X): min() and max() of expressions, in HAVING and with other aggregates
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT g, max(length(x)), min(id * -1), max(x || ''), min(typeof(x)) FROM n GROUP BY g HAVING max(id) > 3 ORDER BY min(id) DESC;
SELECT max(id) - min(id), max(g), min(g || id), max(NULL), max(x) = max(DISTINCT x) FROM n;
SELECT (SELECT max(id) FROM n WHERE g = 'zz'), (SELECT min(id) FROM n);
