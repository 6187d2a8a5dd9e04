-- invalidutf: the parts of a character put together are that character.
SELECT CAST(x'c3' AS TEXT) || CAST(x'a4' AS TEXT) = 'ä', length(CAST(x'e2' AS TEXT) || CAST(x'82ac' AS TEXT)), CAST(x'f09f' AS TEXT) || CAST(x'9880' AS TEXT);
SELECT group_concat(CAST(b AS TEXT), '') FROM (SELECT x'e2' AS b UNION ALL SELECT x'82' UNION ALL SELECT x'ac');
SELECT concat(CAST(x'c3' AS TEXT), CAST(x'9f' AS TEXT)), replace('a-' || CAST(x'9f' AS TEXT), 'a-', CAST(x'c3' AS TEXT));
