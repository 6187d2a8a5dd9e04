-- SQLite since 3.50, unistr(X): unistr() of what is quoted gives the text again
CREATE TABLE t(s);
INSERT INTO t VALUES (char(1, 2, 3)), ('a' || char(10) || '''\' || char(13)), ('\u0041'), ('\\' || char(8)), ('é' || char(27) || '€');
SELECT unistr_quote(s) FROM t ORDER BY rowid;
SELECT unistr('a\u000a''\\\u000d') = (SELECT s FROM t WHERE rowid = 2), unistr('\u0001\u0002\u0003') = (SELECT s FROM t WHERE rowid = 1);
