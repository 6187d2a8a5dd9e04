-- percentile: groups chosen and sorted by percentiles
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT g, median(id) FROM n GROUP BY g HAVING percentile(id, 75) > 3 ORDER BY percentile_disc(id, 0.5) DESC;
SELECT max(m) FROM (SELECT median(id) AS m FROM n GROUP BY g);
