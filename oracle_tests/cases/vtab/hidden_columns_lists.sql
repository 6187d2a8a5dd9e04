SELECT json, value FROM json_each WHERE json IN (SELECT '[1,2]' UNION SELECT '[3]');
SELECT json, value FROM json_each WHERE json IN ('[1,2]', NULL, '[1,2]');
SELECT root, value FROM json_each WHERE json = '{"a":[1],"b":[2]}' AND root IN ('$.b', '$.a', '$.c');
