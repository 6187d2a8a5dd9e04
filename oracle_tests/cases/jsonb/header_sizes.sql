-- json1 §3 "The JSONB format": each element is a header and a payload: sizes of 0 to 11 in the header's first byte,
-- then 1, 2 or 4 bytes more
WITH n(n) AS (VALUES (0), (1), (9), (10), (11), (12), (13), (253), (254), (255), (256), (257), (65533), (65534), (65535), (65536), (70000)) SELECT n, hex(substr(jsonb('"' || replace(hex(zeroblob(n)), '00', 'x') || '"'), 1, 9)), length(jsonb('"' || replace(hex(zeroblob(n)), '00', 'x') || '"')) FROM n ORDER BY n;
