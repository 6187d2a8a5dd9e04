-- json1 §3.5 "Compatibility": subtypes: subtype(X) is 74 of text that comes straight from a JSON function
SELECT subtype(json('[1]')), subtype('[1]'), subtype(json_array(1)), subtype('[1]' -> 0), subtype('[1]' ->> 0), subtype(json_extract('[[1]]', '$[0]')), subtype(json_extract('[1]', '$[0]')), subtype(jsonb('[1]')), subtype(NULL), subtype(1), typeof(subtype(1));
-- error
SELECT subtype();
-- error
SELECT subtype(1, 2);
