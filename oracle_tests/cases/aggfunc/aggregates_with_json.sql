-- lang_aggfunc: aggregates into JSON with nested ones
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT json_group_object(g, xs) FROM (SELECT g, json_group_array(x) FILTER (WHERE typeof(x) <> 'blob') AS xs FROM (SELECT * FROM n ORDER BY id) GROUP BY g ORDER BY g);
SELECT json_group_object(g, json(xs)) FROM (SELECT g, json_group_array(x) FILTER (WHERE typeof(x) <> 'blob') AS xs FROM (SELECT * FROM n ORDER BY id) GROUP BY g ORDER BY g);
