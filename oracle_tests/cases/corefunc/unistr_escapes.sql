-- SQLite since 3.50, unistr(X): backslash escapes of four, six and eight hexadecimal digits
SELECT unistr('a\0041b'), unistr('\u00e9'), unistr('\U0001f600'), unistr('\+01f600'), unistr('\\'), unistr(''), unistr('plain'), unistr('\00e9\20AC'), unistr('x\u0041\u0042');
SELECT unistr(NULL), unistr(123), unistr(1.5), typeof(unistr(7)), unistr(x'5c30303431'), hex(unistr('\0000a')), hex(unistr('\ud83d'));
