-- lang_corefunc char(X1,...): values that are no code point give U+FFFD, no argument the empty text
SELECT char(), typeof(char()), length(char());
SELECT hex(char(-1)), hex(char(1114112)), hex(char(9223372036854775807)), hex(char(-9223372036854775808));
SELECT quote(char('65')), quote(char(65.9)), quote(char('x')), quote(char(NULL)), quote(char(x'3636'));
