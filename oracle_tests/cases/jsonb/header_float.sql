-- json1 §3 "The JSONB format": each element is a header and a payload: type 5: a real as RFC 8259 writes it; type 6:
-- as JSON5 does
SELECT hex(jsonb('1.5')), hex(jsonb('-1e10')), hex(jsonb('.5')), hex(jsonb('5.')), hex(jsonb('+1.5')), hex(jsonb('1E5')), hex(jsonb('Infinity')), hex(jsonb('-Infinity')), json(x'262e35'), json_extract(x'26352e', '$');
