-- encoding: UTF-16le
-- lang_corefunc length(X): lang_corefunc octet_length(X): "The octet_length() function can return different answers
-- for the same input string if the database encoding is UTF16 instead of UTF8"
SELECT octet_length('abc'), octet_length('é'), octet_length('😀'), octet_length(123), octet_length(x'616263'), octet_length(1.5), length('😀');
CREATE TABLE t(a);
INSERT INTO t VALUES ('abc'), (12), (x'0102'), ('€');
SELECT octet_length(a), length(a) FROM t ORDER BY rowid;
