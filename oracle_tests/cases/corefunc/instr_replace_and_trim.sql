-- lang_corefunc instr(), replace(), trim().
SELECT instr('hello','l'), instr('hello',''), instr('','a'), instr(x'010203',x'02'), instr('aéb','b'), instr(123,2), instr(NULL,'a'), instr('abc','C');
SELECT replace('aaa','a','bb'), replace('abc','','x'), replace('abc','b',''), replace('abc',NULL,'x'), replace(121,1,'x'), replace('aXa','x','y');
SELECT trim('  a '), trim('xxaxx','x'), ltrim('abcabx','abc'), rtrim('abxx','xb'), trim('a',''), trim(NULL), trim('éaé','é'), trim(5), '|' || trim(char(9) || 'a') || '|';
