-- encoding: UTF-16be
-- lang_corefunc with UTF-16 databases: and the other order of bytes
CREATE TABLE t(id INTEGER PRIMARY KEY, s TEXT);
INSERT INTO t(s) VALUES ('abc'), ('é€😀'), (''), ('x' || char(0) || 'y');
SELECT id, length(s), octet_length(s), hex(s), hex(CAST(s AS BLOB)), hex(substr(s, 2)), instr(s, 'y'), hex(lower(s)) FROM t ORDER BY id;
SELECT hex(concat(s, 1)), hex(unhex('4142')), hex(char(233)), hex(json_array(s)) FROM t ORDER BY id;
CREATE INDEX i ON t(s);
SELECT id FROM t WHERE s LIKE 'ab%';
SELECT id FROM t ORDER BY s DESC;
