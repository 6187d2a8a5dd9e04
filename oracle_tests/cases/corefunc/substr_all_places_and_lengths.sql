-- lang_corefunc substr(X,Y,Z): negative Y counts from the right, negative Z takes what stands before
WITH y(y) AS (VALUES (-6), (-5), (-2), (-1), (0), (1), (2), (4), (6)), z(z) AS (VALUES (-7), (-2), (-1), (0), (1), (2), (7)) SELECT y, group_concat(quote(substr('abcde', y, z)), ' ') FROM (SELECT y, z FROM y, z ORDER BY y, z) GROUP BY y ORDER BY y;
WITH y(y) AS (VALUES (-6), (-2), (0), (1), (4), (6)), z(z) AS (VALUES (-7), (-2), (0), (1), (7)) SELECT y, group_concat(hex(substr(x'0102030405', y, z)), ' ') FROM (SELECT y, z FROM y, z ORDER BY y, z) GROUP BY y ORDER BY y;
