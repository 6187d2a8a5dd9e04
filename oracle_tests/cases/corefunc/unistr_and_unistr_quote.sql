-- lang_corefunc unistr(): \XXXX, \uXXXX, \+XXXXXX, \UXXXXXXXX and \\.
SELECT unistr('a\0041b'), unistr('\u00e9'), unistr('\+01F600'), unistr('\U0001F600'), unistr('\\'), unistr(NULL), unistr('plain');
SELECT unistr_quote('a' || char(10) || 'b'), unistr_quote('it''s'), unistr_quote(NULL), unistr_quote(12), unistr_quote(x'01'), unistr_quote('plain');
-- error
SELECT unistr('\00');
-- error
SELECT unistr('\u12');
