SELECT a.value, b.value FROM json_each('[1,2]') AS a LEFT JOIN json_each('[2,3]') AS b ON a.value = b.value;
SELECT a.value, b.value FROM json_each('[1,2]') AS a FULL JOIN json_each('[2,3]') AS b ON a.value = b.value;
SELECT a.value, b.value FROM json_each('[1,2]') AS a RIGHT JOIN json_each('[2,3]') AS b ON a.value = b.value;
