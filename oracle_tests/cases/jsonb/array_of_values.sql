-- json1 §4.3 jsonb_array(): "works just like the json_array() function except that it returns the constructed JSON
-- array in SQLite's private JSONB format"
SELECT hex(jsonb_array()), hex(jsonb_array(1, 2.5, 'x', NULL)), hex(jsonb_array('a"b\')), hex(jsonb_array(jsonb('[1]'))), hex(jsonb_array(json('[1]'))), hex(jsonb_array('[1]')), hex(jsonb_array(9e999)), json(jsonb_array(1, json_array(2))), typeof(jsonb_array());
-- error
SELECT jsonb_array(x'ff');
