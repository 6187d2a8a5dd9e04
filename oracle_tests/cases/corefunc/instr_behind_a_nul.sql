-- lang_corefunc instr(X,Y): a NUL is a character like any other
SELECT instr('a' || char(0) || 'b', 'b'), instr('a' || char(0) || 'b', char(0)), instr(x'610062', x'0062');
