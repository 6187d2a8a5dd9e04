-- lang_aggfunc: "that clause determines the order in which the inputs to the aggregate are processed"
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT group_concat(x, ' ' ORDER BY x), group_concat(x, ' ' ORDER BY x DESC), group_concat(g || id ORDER BY g DESC, id), string_agg(id, '-' ORDER BY id % 3, id DESC) FROM n;
SELECT g, group_concat(id ORDER BY x NULLS LAST, id DESC), group_concat(id ORDER BY typeof(x), id) FROM n GROUP BY g ORDER BY g;
SELECT group_concat(x ORDER BY id) FILTER (WHERE id < 5), json_group_array(x ORDER BY id DESC) FILTER (WHERE g = 'a') FROM n;
-- error
SELECT group_concat(x ORDER BY 1, 2, nosuch) FROM n;
-- error
SELECT count(* ORDER BY x) FROM n;
