SELECT 'a' LIKE 'A', 'é' LIKE 'É', 'ß' LIKE 'SS', 'Ä' LIKE 'ä', 'æ' LIKE 'Æ';
SELECT '日本語' LIKE '日_語', '日本語' LIKE '%語', 'a日b' LIKE 'a_b', '😀x' LIKE '_X';
SELECT 'K' LIKE char(8490), 'ſ' LIKE 's';
SELECT like('a%', 'ABC'), like('a!%', 'A%', '!'), like('x','y');
