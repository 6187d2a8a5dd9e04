-- json1 §3 "The JSONB format": which of the four kinds of number
SELECT hex(jsonb('0')), hex(jsonb('-0')), hex(jsonb('+0')), hex(jsonb('0.0')), hex(jsonb('0.')), hex(jsonb('1e0')), hex(jsonb('1.e5')), hex(jsonb('-.5')), hex(jsonb('0x0')), hex(jsonb('-0xA')), hex(jsonb('NaN')), hex(jsonb('-inf')), hex(jsonb('123456789012345678901234567890'));
