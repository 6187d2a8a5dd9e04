-- Building and taking apart text by recursion.
WITH RECURSIVE s(i, w) AS (SELECT 0, '' UNION ALL SELECT i + 1, substr('recursion', i + 1, 1) || w FROM s WHERE i < 9) SELECT w FROM s ORDER BY i DESC LIMIT 1;
WITH RECURSIVE p(rest, part) AS (SELECT 'a,bb,,ccc' || ',', NULL UNION ALL SELECT substr(rest, instr(rest, ',') + 1), substr(rest, 1, instr(rest, ',') - 1) FROM p WHERE rest <> '') SELECT part, length(part) FROM p WHERE part IS NOT NULL;
WITH RECURSIVE f(a, b, n) AS (SELECT 0, 1, 0 UNION ALL SELECT b, a + b, n + 1 FROM f WHERE n < 90) SELECT max(a) FROM f;
