-- lang_corefunc "char": a text of the code points given.
SELECT char(83, 81, 76), char(9786), char(128512, 65), hex(char(0)), length(char(0, 0)), char(NULL, 65), char(1e2), char('x', 66), hex(char(1114111)), hex(char(1114112)), hex(char(-5)), hex(char(55357, 56832));
