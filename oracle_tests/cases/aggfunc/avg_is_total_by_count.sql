-- lang_aggfunc: "avg() is always computed as total(X)/count(X)"; NULL if there is none
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT g, avg(x) IS total(x) / nullif(count(x), 0) FROM n GROUP BY g ORDER BY g;
SELECT avg(x), count(x), total(x) FROM n WHERE 0;
