-- json1 §3.1: equal documents with other bytes are not equal
SELECT jsonb('{"a":1}') = jsonb(' {"a" : 1} '), jsonb('{"a":1}') = jsonb('{a:1}'), x'cb03c30131' = jsonb('[1]'), json(x'cb03c30131') = json(jsonb('[1]')), jsonb('[1]') < jsonb('[2]'), typeof(max(jsonb('[1]'), jsonb('[1,2]')));
