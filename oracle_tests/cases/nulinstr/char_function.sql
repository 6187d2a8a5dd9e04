-- nulinstr: char(0) makes a text of one NUL; a literal of a blob cast to text may hold one too.
SELECT typeof(char(0)), hex(char(0, 65, 0)), CAST(x'410042' AS TEXT) = 'A' || char(0) || 'B', hex(CAST(x'00' AS TEXT)), length(CAST(x'00' AS TEXT)), char() = '', hex(unistr('a\u0000b'));
