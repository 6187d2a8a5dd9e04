-- json1 §3 "The JSONB format": each element is a header and a payload: element types 0, 1 and 2 have no payload
SELECT hex(jsonb('null')), hex(jsonb('true')), hex(jsonb('false')), hex(jsonb(' null ')), json(x'00'), json(x'01'), json(x'02'), json_type(x'00'), json_type(x'01'), json_type(x'02');
