-- lang_corefunc random(): a 64-bit integer, another one for each call
SELECT typeof(random()), random() BETWEEN -9223372036854775808 AND 9223372036854775807;
SELECT count(DISTINCT r) FROM (WITH RECURSIVE c(n, r) AS (SELECT 1, random() UNION ALL SELECT n + 1, random() FROM c WHERE n < 50) SELECT r FROM c);
SELECT min(r) < 0, max(r) > 0 FROM (WITH RECURSIVE c(n, r) AS (SELECT 1, random() UNION ALL SELECT n + 1, random() FROM c WHERE n < 200) SELECT r FROM c);
-- error
SELECT random(1);
