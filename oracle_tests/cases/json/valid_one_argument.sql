-- json1 §4.20 json_valid(): "If Y is omitted, ... it defaults to 1"
SELECT json_valid('{"x":35}'), json_valid('{x:35}'), json_valid('{"x":35'), json_valid(NULL), json_valid(jsonb('[]')), json_valid(''), json_valid(' 1 '), json_valid('[1,]'), json_valid('"\x41"');
