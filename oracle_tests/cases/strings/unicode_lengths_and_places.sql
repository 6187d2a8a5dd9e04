-- Characters are code points; length, substr and instr count them.
WITH s(v) AS (VALUES('abc'), ('é'), ('日本語'), ('😀😁'), ('e' || char(769)), ('a' || char(8203) || 'b')) SELECT v, length(v), octet_length(v), substr(v, 1, 1), substr(v, -1), instr(v, substr(v, -1)), unicode(v), hex(v), upper(v), replace(v, substr(v, 1, 1), '_') FROM s;
