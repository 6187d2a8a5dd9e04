-- lang_corefunc instr(X,Y): needle and text from columns
CREATE TABLE t(id INTEGER PRIMARY KEY, x, y);
INSERT INTO t(x, y) VALUES ('hello world', 'o w'), ('éàü', 'ü'), ('aaa', 'aa'), (12345, 34), (x'01020304', x'0304'), ('abc', x'62'), (NULL, 'a'), ('', ''), ('abc', '');
SELECT id, instr(x, y), instr(y, x), substr(x, instr(x, y)) FROM t ORDER BY id;
SELECT id FROM t WHERE instr(x, y) > 1 ORDER BY id;
