-- nulinstr, lang_insert: texts with a NUL inside keep their bytes
CREATE TABLE t(a TEXT UNIQUE, n);
INSERT INTO t VALUES('a'||char(0)||'b',1),('a',2),('a'||char(0),3);
-- error
INSERT INTO t VALUES('a'||char(0)||'b',4);
SELECT n, length(a), hex(a), octet_length(a) FROM t ORDER BY a;
SELECT n FROM t WHERE a='a';
UPDATE t SET a=a||'!';
SELECT n, hex(a) FROM t ORDER BY n;
