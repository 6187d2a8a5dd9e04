-- lang_corefunc instr(X,Y): "If both arguments X and Y to instr(X,Y) are non-NULL and are not BLOBs then both are
-- interpreted as strings"; of a blob and a text too
SELECT instr(12345, 34), instr(1.5, '.'), instr('x1.5', 1.5), instr(x'c3a962', 'b'), instr('éb', x'62'), instr(-7, '-');
SELECT instr(NULL, 'a'), instr('a', NULL), instr(NULL, NULL), typeof(instr(NULL, x''));
