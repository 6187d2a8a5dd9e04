WITH c(v) AS (SELECT value FROM json_each('[3,1,2]')) SELECT v FROM c ORDER BY v;
WITH c(v) AS MATERIALIZED (SELECT value FROM json_each('[3,1,2]')) SELECT a.v, b.v FROM c AS a, c AS b WHERE a.v < b.v ORDER BY 1, 2;
WITH RECURSIVE w(x) AS (SELECT '[1,[2,[3]]]' UNION ALL SELECT value FROM w, json_each(w.x) WHERE type = 'array') SELECT x FROM w;
-- error
WITH c(a) AS (SELECT 1) SELECT * FROM c(1);
WITH json_each(a) AS (SELECT 1) SELECT * FROM json_each;
-- error
WITH json_each(a) AS (SELECT 1) SELECT * FROM json_each('[1]');
