-- json1 "json_tree": every element, containers before what is in them; parent and path lead back.
SELECT fullkey, type, atom FROM json_tree('{"a":[1,{"b":null}],"c":{"d":[[]]}}') ORDER BY id;
SELECT t.fullkey, p.fullkey FROM json_tree('{"a":[1,{"b":null}]}') t LEFT JOIN json_tree('{"a":[1,{"b":null}]}') p ON t.parent = p.id ORDER BY t.id;
SELECT count(*), sum(type = 'integer'), max(length(path)) FROM json_tree('[1,[2,[3,[4]]]]');
SELECT group_concat(atom, ' ') FROM json_tree('{"x":{"y":[true,false,null,"s",1.5]}}', '$.x.y') WHERE atom IS NOT NULL;
SELECT fullkey FROM json_tree('{"a b":{"c\"d":1}}');
