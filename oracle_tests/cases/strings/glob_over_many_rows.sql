-- lang_expr "LIKE": each kind of GLOB pattern over the same rows
CREATE TABLE t(id INTEGER PRIMARY KEY, s);
INSERT INTO t(s) VALUES ('abc'), ('ABC'), ('a*c'), ('a?c'), ('[x]'), (''), (NULL), (42), ('é'), ('file1.txt'), ('file10.txt'), ('a-z'), ('a]b');
SELECT group_concat(id) FROM t WHERE s GLOB 'a*';
SELECT group_concat(id) FROM t WHERE s GLOB '*c';
SELECT group_concat(id) FROM t WHERE s GLOB 'a[*]c';
SELECT group_concat(id) FROM t WHERE s GLOB 'a[?]c';
SELECT group_concat(id) FROM t WHERE s GLOB '[[]x]';
SELECT group_concat(id) FROM t WHERE s GLOB 'file[0-9].txt';
SELECT group_concat(id) FROM t WHERE s GLOB 'file[0-9]*.txt';
SELECT group_concat(id) FROM t WHERE s GLOB '?';
SELECT group_concat(id) FROM t WHERE s GLOB '*[^a-zA-Z]*';
SELECT group_concat(id) FROM t WHERE s GLOB 'a[]]b';
SELECT group_concat(id) FROM t WHERE s NOT GLOB '*[a-z]*';
