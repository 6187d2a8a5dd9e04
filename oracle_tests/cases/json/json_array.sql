SELECT json_array(1,2,'3',4), json_array('[1,2]'), json_array(json_array(1,2)), json_array(), json_array(NULL);
SELECT json_array(1,null,'3','[4,5]','{"six":7.7}'), json_array(1,null,'3',json('[4,5]'),json('{"six":7.7}'));
SELECT json_array(1.0, 9e999, -9e999, 1e20, 0.1, 1e-7, -0.0, 9223372036854775807), json_array('a"b\c/' || char(10,9,8,12,13,1,31,127)), json_array('é日本');
SELECT json_array(jsonb('[1]'), x'0b', x'1331'), hex(jsonb_array(1,1.5,'a"b','abc',null,9e999,json('[1]'),jsonb('{"a":1}'))), hex(jsonb_array());
-- error
SELECT json_array(x'31');
-- error
SELECT jsonb_array(x'ff');
SELECT typeof(json_array(1)), typeof(jsonb_array(1));
