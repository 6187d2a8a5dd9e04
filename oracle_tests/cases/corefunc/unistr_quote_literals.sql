-- SQLite since 3.50, unistr(X): of values that are not text the same as quote()
SELECT unistr_quote(1), unistr_quote(1.5), unistr_quote(NULL), unistr_quote(x'0a'), unistr_quote(9e999), unistr_quote(''), unistr_quote('a''b' || char(10) || '''');
-- error
SELECT unistr_quote();
-- error
SELECT unistr_quote(1, 2);
