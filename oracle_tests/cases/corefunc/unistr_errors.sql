-- SQLite since 3.50, unistr(X): an escape that is not complete is an error
-- error
SELECT unistr('\');
-- error
SELECT unistr('\x41');
-- error
SELECT unistr('\u12');
-- error
SELECT unistr('\U0001f6');
-- error
SELECT unistr('abc\00g0');
-- error
SELECT unistr('\+0001');
-- error
SELECT unistr();
-- error
SELECT unistr('a', 'b');
