SELECT json_pretty('{"a":[1,2,{}],"b":{},"c":[],"d":{"e":1}}'), json_pretty('[1,[2,[3]]]');
SELECT json_pretty('[1,[2]]','  '), json_pretty('[1]',NULL), json_pretty('[1]',5), json_pretty('[1]',''), json_pretty('[{"a":1}]',char(9)), json_pretty(NULL), json_pretty('5'), json_pretty('"x"'), json_pretty(jsonb('{"a":{"b":[]}}'),'-');
SELECT json_pretty('{a:0x10,}'), json_array(json_pretty('[1]'));
-- error
SELECT json_pretty('[');
