-- floatingpoint "Unrepresentable numbers": of cents only .00, .25, .50 and .75 are exact.
WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < 99)
SELECT group_concat(printf('%.20f', i / 100.0) GLOB '0.??000000000000000000') , sum(printf('%.30f', i / 100.0) = printf('%.30f', 0) OR i % 25 = 0) FROM c;
SELECT printf('%.60f', 47.49), printf('%.20f', 0.25), printf('%.40f', 0.01);
