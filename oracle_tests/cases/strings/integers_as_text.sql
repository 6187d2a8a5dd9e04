-- floatingpoint: integers of all sizes as text and back
WITH RECURSIVE p(e, n) AS (VALUES (0, 1) UNION ALL SELECT e + 1, n * 8 + 5 FROM p WHERE e < 19) SELECT n || '', -n || '', length(n), CAST(n || '' AS INTEGER) = n, hex(n) FROM p ORDER BY e;
