-- lang_corefunc ltrim(X,Y): "If the Y argument is omitted, trim(X) removes spaces from both ends of X": spaces, no
-- other white space
SELECT quote(trim('  a b  ')), quote(ltrim('  a b  ')), quote(rtrim('  a b  ')), quote(trim('   ')), quote(trim(''));
SELECT hex(trim(char(9, 32, 97, 32, 10))), hex(trim(char(32, 9, 97, 10, 32))), quote(trim(' ' || char(160) || ' '));
