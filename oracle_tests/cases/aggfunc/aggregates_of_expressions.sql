-- lang_aggfunc: groups and arguments that are expressions
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT typeof(x) AS k, count(*), sum(length(x)), max(abs(id)), group_concat(g || ':' || id, ' ' ORDER BY id) FROM n GROUP BY typeof(x) ORDER BY k;
SELECT id % 3, sum(id * 2 + 1), sum(id) * 2 + count(*), avg(id) > 6 FROM n GROUP BY 1 ORDER BY 1;
SELECT sum(x IS NULL), sum(x > 1), sum(g = 'a') * 1.0 / count(*) FROM n;
