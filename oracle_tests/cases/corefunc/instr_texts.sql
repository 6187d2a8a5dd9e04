-- lang_corefunc instr(X,Y): "returns the number of prior characters plus 1, or 0 if Y is nowhere found within X"
SELECT instr('hello', 'l'), instr('hello', 'lo'), instr('hello', 'z'), instr('hello', ''), instr('', ''), instr('', 'a'), instr('aaa', 'aaaa'), instr('héllo', 'l'), instr('€€x', 'x'), instr('😀b', 'b');
SELECT instr('Hello', 'h'), instr('ÄÖ', 'Ö'), instr('aXbX', 'X');
