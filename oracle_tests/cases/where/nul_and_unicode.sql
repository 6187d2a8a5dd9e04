CREATE TABLE t(a TEXT);
INSERT INTO t VALUES('é'),('e'),('E'),('ß'),('日本'),('😀'),(''),('a'||char(0)||'b');
SELECT a, length(a), hex(a) FROM t;
SELECT a FROM t WHERE a > 'e' ORDER BY a;
SELECT a FROM t WHERE a = '日本';
SELECT hex(a) FROM t WHERE a LIKE 'a%';
