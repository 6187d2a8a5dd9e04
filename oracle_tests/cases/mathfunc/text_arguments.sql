-- lang_mathfunc: numbers as text, with spaces, exponents and rubbish
SELECT sqrt('16'), sqrt(' 16 '), sqrt('1.6e1'), sqrt('16x'), sqrt(''), sqrt('0x10'), exp('1'), ceil('1.5'), floor(' -1.5'), trunc('1e1'), pow('2', '0.5'), mod('7', '3'), ln('10'), degrees('1'), log('2', '8'), sin('x'), atan2('1', '1');
