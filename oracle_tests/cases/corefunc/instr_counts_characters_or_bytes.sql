-- lang_corefunc "instr": for two blobs the result counts bytes, else characters.
SELECT instr('日本語', '語'), instr(x'e697a5e69cac', x'e69cac'), instr('日本', x'e69cac'), instr('abcabc', 'c'), instr('abc', ''), instr('', ''), instr(12345, 34), instr(1.5, '.'), instr('aXbX', 'X'), instr(x'00', ''), typeof(instr('a', 'b'));
