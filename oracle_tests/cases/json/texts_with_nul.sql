SELECT json('[1]' || char(0) || 'xx'), json_valid('[1]' || char(0) || 'xx'), json_extract('{"a":1}','$.a' || char(0) || 'b'), json_error_position('[1' || char(0) || ']');
-- error
SELECT json('"a' || char(0) || 'b"');
-- error
SELECT json_extract('{"a":1}','$x' || char(0) || 'y');
