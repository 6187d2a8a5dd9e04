-- json1 §4.23: json_each() and json_tree() of one text, scanned for every row to the left, and of a text for each row.
CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT);
INSERT INTO t VALUES (1, '[3,1,3,null,"3",{"a":3}]'), (2, '{"a":[1,2],"b":{"a":1}}'), (3, '[]'), (4, NULL), (5, '7'), (6, '{"a":[1,2],"b":{"a":1}}'), (7, x'0b'), (8, 7.0), (9, 7);
SELECT a.key, b.key, a.atom FROM json_each('[1,2,1,3,2,1]') a JOIN json_each('[1,2,1,3,2,1]') b ON a.atom = b.atom AND a.key < b.key;
SELECT t.id, a.fullkey, b.fullkey, b.type FROM t, json_tree(j) a JOIN json_tree(j) b ON a.atom = b.atom WHERE t.id < 7 ORDER BY t.id, a.id, b.id;
SELECT t.id, a.type, b.type, b.value FROM t, json_each(j) a, json_each(j) b, json_each(j) c WHERE t.id > 3 ORDER BY t.id;
SELECT a.key, b.id, b.parent FROM json_each('[[1],[2]]') a, json_tree('[[1],[2]]', '$[1]') b, json_tree('[[1],[2]]', '$[' || a.key || ']') c;
SELECT a.value, (SELECT group_concat(b.value) FROM json_each('["x","y","z"]') b WHERE b.key <= a.key), EXISTS (SELECT 1 FROM json_each('["x","y","z"]') c WHERE c.value > a.value) FROM json_each('["x","y","z"]') a;
SELECT count(*), sum(a.atom = b.atom), count(DISTINCT b.path) FROM (SELECT json_group_array(id % 3) AS j FROM t) AS q, json_tree(q.j) a, json_tree(q.j) b, json_tree(q.j) c;
SELECT json_array(b.value, json(b.value)), json_quote(b.value) FROM json_each('[1,2]') a, json_each('[[1],{"a":2}]') b;
SELECT a.key, b.key FROM json_each('[1,2,3]') a LEFT JOIN json_each('[3,2]') b ON b.value = a.value AND b.key < 5;
SELECT (SELECT b.key FROM json_each('[5,6,7]') b WHERE b.value > a.key + 4 LIMIT 1) FROM json_each('[1,2,3,4]') a;
WITH RECURSIVE g(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM g WHERE i < 4) SELECT i, b.value FROM g, json_each(CASE WHEN i = 3 THEN '[9]' ELSE '[1,2]' END) b;
-- error
SELECT a.key, b.key FROM json_each('[1,2]') a, json_each('[1,') b;
