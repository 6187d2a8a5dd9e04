-- json1 §4.22: a thousand members
WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 1000) SELECT length(json_group_array(n)), length(json_group_object('k' || n, n)), json_array_length(json_group_array(n)), json_extract(json_group_object('k' || n, n * n), '$.k777'), length(jsonb_group_array(n)) FROM c;
