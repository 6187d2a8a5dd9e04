SELECT a.key, b.key, b.value FROM json_each('{"a":[1,2],"b":[3]}') AS a, json_each(a.value) AS b;
SELECT a.key, b.value, c.value FROM json_each('[[[1,2]],[[3]]]') AS a, json_each(a.value) AS b, json_each(b.value) AS c;
SELECT count(*) FROM json_each('[1,2,3]') AS a, json_each('[4,5]') AS b;
SELECT x.j, a.value, b.value FROM (SELECT '[1,[2,3]]' AS j) AS x, json_each(x.j) AS a LEFT JOIN json_each(a.value) AS b ON a.type = 'array';
