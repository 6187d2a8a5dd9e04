-- encoding: UTF-16le
-- lang_corefunc with UTF-16 databases: functions on text give the same in a UTF-16 database, but for octet_length()
-- and casts
CREATE TABLE t(id INTEGER PRIMARY KEY, s TEXT);
INSERT INTO t(s) VALUES ('abc'), ('é€😀'), (''), (NULL), ('it''s "q"');
SELECT id, length(s), octet_length(s), upper(s), substr(s, 2, 1), instr(s, '€'), replace(s, 'b', 'é'), unicode(s), hex(s), quote(s), trim(s, 'ac'), s || s, s LIKE '_%', s GLOB '*c' FROM t ORDER BY id;
SELECT id, hex(CAST(s AS BLOB)), CAST(CAST(s AS BLOB) AS TEXT) = s, printf('%5s|%.2s|%c', s, s, s), json_quote(s), char(unicode(s)) FROM t ORDER BY id;
SELECT group_concat(s, '|'), max(s), min(s), count(DISTINCT length(s)) FROM (SELECT s FROM t ORDER BY id);
