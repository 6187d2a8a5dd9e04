-- json1 §3 "The JSONB format": which of the four kinds of text a parsed string becomes
SELECT hex(jsonb('"a/b"')), hex(jsonb('"a\/b"')), hex(jsonb('"é"')), hex(jsonb('"\u00e9"')), hex(jsonb('''a''')), hex(jsonb('''a\''b''')), hex(jsonb('"a''b"')), hex(jsonb('"tab' || char(9) || '"')), hex(jsonb('"\x09"')), hex(jsonb('"\0"')), hex(jsonb('"\v"'));
