-- json1 §4.20 json_valid(): bits 1: RFC-8259 text, 2: JSON5 text, 4: probably JSONB, 8: certainly JSONB
WITH f(f) AS (VALUES (1), (2), (3), (4), (5), (6), (8), (9), (10), (12), (15)) SELECT f, json_valid('{"a":1}', f), json_valid('{a:1}', f), json_valid('{a', f), json_valid(jsonb('[1]'), f), json_valid(x'1b13', f), json_valid(x'ffff', f), json_valid(5, f), json_valid(NULL, f) FROM f ORDER BY f;
