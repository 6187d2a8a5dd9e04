-- lang_corefunc substr(X,Y,Z): "a substring of input string X that begins with the Y-th character and which is Z
-- characters long. If Z is omitted then ... through the end"
WITH y(y) AS (VALUES (-7), (-6), (-5), (-3), (-1), (0), (1), (2), (5), (6), (9)) SELECT y, quote(substr('abcde', y)), quote(substr(x'0102030405', y)) FROM y ORDER BY y;
