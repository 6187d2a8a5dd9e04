SELECT json_each.value FROM json_each('[1]');
SELECT x.value FROM json_each('[1]') AS x;
-- error
SELECT json_each.value FROM json_each('[1]') AS x;
SELECT value FROM main.json_each('[1]');
SELECT value FROM temp.json_each('[1]');
SELECT value FROM JSON_EACH('[1]');
SELECT value FROM "json_each"('[1]');
SELECT value FROM nope.json_each('[1]');
SELECT [value] FROM [json_each]('[1]');
SELECT main.json_each.value FROM json_each('[1]');
