-- lang_corefunc "unistr": \XXXX, \uXXXX, \+XXXXXX, \UXXXXXXXX and \\.
SELECT unistr('a\0041b'), unistr('\u00e9'), unistr('\+01F600'), unistr('\U0001F600'), unistr('a\\b'), unistr('plain'), unistr(NULL), unistr(5), unistr('');
-- error
SELECT unistr('\');
-- error
SELECT unistr('\00');
-- error
SELECT unistr('\zzzz');
-- error
SELECT unistr();
SELECT unistr_quote('a' || char(10) || 'b'), unistr_quote('plain'), unistr_quote(NULL), unistr_quote(5), unistr_quote(x'00');
