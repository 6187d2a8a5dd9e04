-- A subquery that reads json_each() on the right of a LEFT JOIN.
CREATE TABLE a(x,y);
INSERT INTO a VALUES (1,'[1,2]'),(2,'[3]'),(5,'{"a":1}'),(NULL,'[]');
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN (SELECT value FROM json_each('[1,1,2]')) k ON k.value=a.x;
SELECT * FROM a LEFT JOIN (SELECT value FROM json_each('[1,1,2]')) k ON k.value=a.x;
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN (SELECT value, key FROM json_each('[1,1,2]') WHERE key>0) k ON k.value=a.x;
SELECT * FROM a LEFT JOIN (SELECT value, key FROM json_each('[1,1,2]') WHERE key>0) k ON k.value=a.x;
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN (SELECT value, key FROM json_each('[1,1,2]') WHERE key>0) k;
SELECT * FROM a LEFT JOIN (SELECT value, key FROM json_each('[1,1,2]') WHERE key>0) k;
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN (SELECT value, key FROM json_each('[1,1,2]') WHERE key>0) k ON k.key=k.value;
SELECT * FROM a LEFT JOIN (SELECT value, key FROM json_each('[1,1,2]') WHERE key>0) k ON k.key=k.value;
EXPLAIN QUERY PLAN SELECT (SELECT group_concat(key) FROM (SELECT 1) LEFT JOIN (SELECT value, key FROM json_each(a.y)) k ON k.key=k.value) FROM a;
SELECT (SELECT group_concat(key) FROM (SELECT 1) LEFT JOIN (SELECT value, key FROM json_each(a.y)) k ON k.key=k.value) FROM a;
EXPLAIN QUERY PLAN SELECT * FROM a FULL JOIN (SELECT value, key FROM json_each('[1,1,2]') WHERE key>0) k ON k.key=a.x;
SELECT * FROM a FULL JOIN (SELECT value, key FROM json_each('[1,1,2]') WHERE key>0) k ON k.key=a.x;
EXPLAIN QUERY PLAN SELECT json_array(k.value), typeof(k.value) FROM a LEFT JOIN (SELECT value FROM json_each('[[1],[2],3]')) k ON k.value=a.x;
SELECT json_array(k.value), typeof(k.value) FROM a LEFT JOIN (SELECT value FROM json_each('[[1],[2],3]')) k ON k.value=a.x;
