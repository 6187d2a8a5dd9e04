-- lang_expr: after the ESCAPE character % _ and itself are plain; it must be a single character.
SELECT '10%' LIKE '10\%' ESCAPE '\', '100' LIKE '10\%' ESCAPE '\', 'a_b' LIKE 'a\_b' ESCAPE '\', 'axb' LIKE 'a\_b' ESCAPE '\', 'a\b' LIKE 'a\\b' ESCAPE '\';
SELECT 'a%' LIKE 'a%%' ESCAPE '%', 'ab' LIKE 'aXb' ESCAPE 'X', 'a' LIKE 'aX' ESCAPE 'X', 'X%' LIKE 'XX%' ESCAPE 'X', 'a' LIKE 'a' ESCAPE NULL;
-- error
SELECT 'a' LIKE 'a' ESCAPE '';
-- error
SELECT 'a' LIKE 'a' ESCAPE 'xy';
SELECT 'a' LIKE 'a' ESCAPE 'ä', 'a' LIKE 'a' ESCAPE 5;
