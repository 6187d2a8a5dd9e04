SELECT instr('hello', 'l'), instr('hello', 'z'), instr('hello', ''), instr('', 'a'), instr('', ''), instr('héllo', 'l'), instr(NULL, 'a');
SELECT instr(x'010203', x'02'), instr(x'0102', x'0203'), instr('abc', x'62'), instr(x'616263', 'b'), instr(12345, 34), instr('a1b', 1), instr('aXbX', 'X');
