-- lang_corefunc instr(X,Y): "if X and Y are both BLOBs, then instr(X,Y) returns one more than the number bytes prior"
SELECT instr(x'0102030201', x'02'), instr(x'0102', x'03'), instr(x'0102', x''), instr(x'', x''), instr(x'c3a9', x'a9'), instr('é', 'é'), instr(x'00000100', x'0100');
