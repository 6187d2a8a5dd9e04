SELECT t.fullkey, json_extract(j.d, t.fullkey) IS t.value FROM (SELECT '{"a":[1,{"b":"t"}],"c d":{"e":null}}' AS d) AS j, json_tree(j.d) AS t WHERE t.fullkey <> '$';
SELECT c.fullkey, p.fullkey FROM json_tree('[1,[2,{"a":3}]]') AS c JOIN json_tree('[1,[2,{"a":3}]]') AS p ON c.parent = p.id;
