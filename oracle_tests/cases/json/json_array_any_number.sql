-- json1 §4.3 json_array(): "accepts zero or more arguments and returns a well-formed JSON array"
SELECT json_array(), json_array(1), json_array(NULL), json_array(1, 2.5, 'x', NULL, json('{}')), json_array(json_array(json_array())), json_array(1 = 1, 1 > 2), typeof(json_array());
