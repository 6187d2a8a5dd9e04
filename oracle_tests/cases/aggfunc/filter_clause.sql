-- lang_aggfunc: "only rows for which the expr is true are included in the aggregate"
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT g, count(*) FILTER (WHERE x > 1), sum(x) FILTER (WHERE typeof(x) = 'integer'), group_concat(x) FILTER (WHERE x IS NOT NULL AND id % 2), count(*) FILTER (WHERE NULL), max(id) FILTER (WHERE 0) FROM n GROUP BY g ORDER BY g;
SELECT count(DISTINCT g) FILTER (WHERE x IS NOT NULL), sum(id) FILTER (WHERE g IN (SELECT g FROM n WHERE x = 10)) FROM n;
-- error
SELECT abs(x) FILTER (WHERE 1) FROM n;
-- error
SELECT count(*) FILTER (1) FROM n;
-- error
SELECT sum(x) FILTER (WHERE sum(x) > 1) FROM n;
