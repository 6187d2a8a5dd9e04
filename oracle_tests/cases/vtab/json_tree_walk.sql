-- json1 json_tree: depth first, with ids, parents and paths
SELECT key, type, atom, parent, fullkey, path FROM json_tree('{"a":{"b":[1,{"c":2}]},"d":null}');
SELECT fullkey FROM json_tree('[[[]],{}]');
SELECT fullkey, atom FROM json_tree('{"x y":1,"a.b":2,"":3}');
SELECT sum(atom) FROM json_tree('[1,[2,[3,4]],5]') WHERE type='integer';
SELECT fullkey FROM json_tree('{"a":{"b":1}}', '$.a');
SELECT t.fullkey, e.key FROM json_tree('{"p":[1,2]}') t, json_each('["p"]') e WHERE t.key=e.value;
