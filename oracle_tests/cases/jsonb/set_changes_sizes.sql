-- json1 §4.9 jsonb_set() and its sisters: a container's header grows and shrinks with it
WITH n(n) AS (VALUES (1), (8), (9), (10), (11), (100), (250), (251), (252), (253), (254), (300)) SELECT n, hex(substr(jsonb_set('{"a":1,"b":[2]}', '$.b[0]', replace(hex(zeroblob(n)), '00', 'y')), 1, 14)), length(jsonb_set('{"a":1,"b":[2]}', '$.b[0]', replace(hex(zeroblob(n)), '00', 'y'))) FROM n ORDER BY n;
