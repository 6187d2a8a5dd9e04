SELECT 'aaaaaaaaaaaaaaaaaaaaaaaaaaaab' LIKE '%a%a%a%a%a%b', 'aaaaaaaaaaaaaaaaaaaaaaaa' LIKE '%a%a%a%a%a%b';
SELECT 'abcabcabc' LIKE '%abc%abc', 'abcabcab' LIKE '%abc%abc', 'x' LIKE '%%%%x%%%%', 'ab' LIKE '%_%_%', 'a' LIKE '%_%_%';
SELECT 'a' || char(10) || 'b' LIKE 'a%b', 'a' || char(10) || 'b' LIKE 'a_b';
SELECT '(a+b)' LIKE '(a+b)', '[x]' LIKE '[x]', '^$.' LIKE '^$.', 'a.b' LIKE 'a_b', 'axb' LIKE 'a.b';
