-- json1 §3 "The JSONB format": each element is a header and a payload: labels may be any of the four kinds of text
SELECT hex(jsonb('{abc:1}')), hex(jsonb('{"a\u0062":1}')), hex(jsonb('{''a"'':1}')), hex(jsonb_object('a"b', 1)), hex(jsonb_set('{}', '$.new', 1)), json(x'4c17611331'), json(x'4c1a611331');
