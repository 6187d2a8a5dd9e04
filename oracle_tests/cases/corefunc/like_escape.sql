-- lang_corefunc like(X,Y,Z): the character behind the escape stands for itself
SELECT '10%' LIKE '10\%' ESCAPE '\', '10x' LIKE '10\%' ESCAPE '\', 'a_b' LIKE 'a\_b' ESCAPE '\', 'axb' LIKE 'a\_b' ESCAPE '\', 'a\b' LIKE 'a\\b' ESCAPE '\', 'abc' LIKE 'a\bc' ESCAPE '\', '%' LIKE '%%' ESCAPE '%', '_x' LIKE '__x' ESCAPE '_', 'a' LIKE 'a\' ESCAPE '\';
SELECT 'aéb' LIKE 'aéb' ESCAPE 'é', 'a%b' LIKE 'aé%b' ESCAPE 'é', 'a%' LIKE 'a😀%' ESCAPE '😀';
