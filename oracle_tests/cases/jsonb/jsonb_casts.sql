-- json1 §3.1: JSONB is a blob to all else
SELECT length(jsonb('[1,2]')), typeof(jsonb('[1,2]') || ''), hex(CAST(jsonb('"abc"') AS TEXT)), quote(jsonb('[1]')), jsonb('5') + 1, hex(upper(jsonb('"a"'))), instr(jsonb('["a"]'), x'61');
