-- lang_corefunc like(X,Y,Z): % is any number of characters, _ exactly one
SELECT 'abc' LIKE 'a%', 'abc' LIKE '%c', 'abc' LIKE '%b%', 'abc' LIKE '_b_', 'abc' LIKE '____', 'abc' LIKE '', '' LIKE '', '' LIKE '%', 'abc' LIKE '%%', 'abc' LIKE '%_%_%_%', 'abc' LIKE '%_%_%_%_%', 'a' || char(10) || 'b' LIKE 'a_b', 'é€😀' LIKE '___', 'mississippi' LIKE '%iss%ip%i';
