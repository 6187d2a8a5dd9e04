-- Functions that give NULL instead of an error.
SELECT sqrt(-1), ln(0), acos(2), 1 % 0, 1 / 0, hex(NULL), char(NULL), unicode(''), substr('abc', 9), mod(1, 0), log(-1), pow(-8, 1.0 / 3);
SELECT date('nonsense'), julianday('x'), strftime('%Y', 'bad'), json_valid('{'), json_type('[]', '$.x'), round('abc'), abs('abc'), instr(NULL, 'a');
