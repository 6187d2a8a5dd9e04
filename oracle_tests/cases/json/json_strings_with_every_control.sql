-- json1 §4: each control character and its escape
WITH RECURSIVE c(n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM c WHERE n < 34) SELECT n, json_quote('a' || char(n) || 'b'), json_array(char(n)), json_valid(json_quote(char(n))) FROM c WHERE n > 0 ORDER BY n;
