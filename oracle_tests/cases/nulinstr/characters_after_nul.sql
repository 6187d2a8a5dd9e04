-- nulinstr: text may hold NUL characters; length() stops at the first, the bytes stay.
SELECT length('a' || char(0) || 'b'), hex('a' || char(0) || 'b'), quote('a' || char(0) || 'b'), octet_length('a' || char(0) || 'b'), typeof(char(0)), 'a' || char(0) = 'a', 'a' || char(0) > 'a';
SELECT instr('a' || char(0) || 'b', 'b'), hex(substr('a' || char(0) || 'b', 3, 1)), hex(upper('a' || char(0) || 'b')), hex(replace('a' || char(0) || 'b', 'b', 'c')), hex(trim('a' || char(0))), unicode(char(0)), length(CAST('a' || char(0) || 'b' AS BLOB));
