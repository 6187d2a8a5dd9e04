-- nulinstr: which functions of text stop at a NUL.
SELECT unicode(char(0)), unicode(char(0) || 'a'), hex(upper('a' || char(0) || 'b')), hex(lower('A' || char(0) || 'B')), hex(ltrim(char(0) || 'a', char(0))), hex(replace('a' || char(0) || 'a', char(0), '-'));
SELECT hex(substr('a' || char(0) || 'bcd', 2)), hex(substr('a' || char(0) || 'bcd', -2)), hex(substr('a' || char(0) || 'bcd', 3, 1)), instr('a' || char(0) || 'b', char(0)), hex(trim(' ' || char(0) || ' '));
SELECT quote('a' || char(0) || 'b'), quote(char(0)), unistr_quote('a' || char(0) || 'b'), hex(CAST('a' || char(0) || 'b' AS BLOB));
