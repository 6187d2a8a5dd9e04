-- lang_expr "LIKE": characters one by one
WITH RECURSIVE r(i, s, out) AS (SELECT 1, 'añb€c😀', '' UNION ALL SELECT i + 1, s, substr(s, i, 1) || out FROM r WHERE i <= length(s)) SELECT i, out, length(out), octet_length(out) FROM r ORDER BY i;
SELECT length('mississippi') - length(replace('mississippi', 's', '')), (length('a,b,,c') - length(replace('a,b,,c', ',', ''))) + 1;
