SELECT a.key, value FROM json_each('[1,2]') AS a JOIN json_each('[2,3]') AS b USING(value);
SELECT count(*) FROM json_each('[1,2]') AS a NATURAL JOIN json_each('[1,2]') AS b;
SELECT value FROM json_each('[1,2,3]') AS a JOIN json_each('[3,1]') AS b USING(value) ORDER BY 1;
