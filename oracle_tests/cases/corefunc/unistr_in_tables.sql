-- SQLite since 3.50, unistr(X): escapes decoded row by row, and in defaults
CREATE TABLE t(id INTEGER PRIMARY KEY, e TEXT, s AS (unistr(e)), d DEFAULT (unistr('\00e9')));
INSERT INTO t(e) VALUES ('a'), ('\0062'), ('\\'), ('x\+0000E9y'), (NULL), ('\u20ac\u0031');
SELECT id, e, s, d, length(s) FROM t ORDER BY id;
-- error
INSERT INTO t(e) VALUES ('\zz');
-- error
UPDATE t SET e = '\' WHERE id = 1;
CREATE INDEX i ON t(unistr(e));
SELECT id FROM t WHERE unistr(e) = 'b';
