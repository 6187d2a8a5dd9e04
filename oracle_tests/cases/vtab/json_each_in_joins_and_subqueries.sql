-- lang_select "Table-valued Functions In The FROM Clause": arguments may be columns of tables to the left.
CREATE TABLE t(id INTEGER PRIMARY KEY, tags);
INSERT INTO t VALUES(1, '["a","b"]'), (2, '[]'), (3, '["b","c","b"]'), (4, NULL);
SELECT t.id, value FROM t, json_each(tags) ORDER BY t.id, key;
SELECT t.id, value FROM t LEFT JOIN json_each(tags) ORDER BY t.id, key;
SELECT value, count(*) FROM t, json_each(tags) GROUP BY value ORDER BY value;
SELECT id FROM t WHERE EXISTS(SELECT 1 FROM json_each(tags) WHERE value = 'b') ORDER BY id;
SELECT id FROM t WHERE 'c' IN (SELECT value FROM json_each(tags));
SELECT id, (SELECT group_concat(value, '') FROM json_each(tags)) FROM t ORDER BY id;
SELECT DISTINCT value FROM t JOIN json_each(t.tags) ORDER BY 1;
SELECT a.value, b.value FROM json_each('[1,2]') a, json_each('[3,4]') b ORDER BY 1, 2;
SELECT t.id, value FROM json_each(tags), t WHERE t.id < 3 ORDER BY t.id, key;
-- error
SELECT * FROM json_each('[1]', '$', 5);
SELECT key, value FROM json_each('{"x":1}') WHERE key = 'x';
