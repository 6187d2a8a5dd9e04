-- error
SELECT * FROM json_each('x');
-- error
SELECT * FROM json_each('');
-- error
SELECT * FROM json_each('[1');
-- error
SELECT * FROM json_each('[1]','x');
-- error
SELECT * FROM json_tree('[1]','$[');
-- error
SELECT * FROM json_each('[1]', 5);
-- error
SELECT value FROM json_each('[1]') UNION ALL SELECT value FROM json_each('[');
