-- json1 §3 "The JSONB format": each element is a header and a payload: type 3: an integer as RFC 8259 writes it; type
-- 4: as JSON5 does
SELECT hex(jsonb('0')), hex(jsonb('-12')), hex(jsonb('1234567890123')), hex(jsonb('0x1F')), hex(jsonb('-0xff')), hex(jsonb('+5')), json(x'1330'), json(x'4430783146'), json_extract(x'4430783146', '$');
