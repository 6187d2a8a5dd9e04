SELECT * FROM json_tree('{"a":[1,{"b":2}],"c":"x"}');
SELECT * FROM json_tree('[1,[2,[3]]]');
SELECT * FROM json_tree('5');
SELECT * FROM json_tree('[]');
SELECT fullkey, path FROM json_tree('{"a1":{"x":[1,{"q":2}]},"1a":2,"b c":3,"":4,"é":5,"A":6}');
