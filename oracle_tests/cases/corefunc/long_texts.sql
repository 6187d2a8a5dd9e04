-- lang_corefunc in schemas: text of a million characters through functions
WITH t(s) AS (SELECT replace(hex(zeroblob(250000)), '0', 'ab')) SELECT length(s), length(upper(s)), instr(s, 'aa'), instr(s || 'Z', 'Z'), length(replace(s, 'a', '')), length(trim(s, 'ab')), length(substr(s, 500000)), substr(s, -3), length(hex(s)), length(quote(s)), length(json_quote(s)), s LIKE '%Z%' FROM t;
