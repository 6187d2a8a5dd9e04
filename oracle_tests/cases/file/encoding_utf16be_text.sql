-- encoding: UTF-16be
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c TEXT COLLATE NOCASE);
CREATE INDEX tb ON t(b);
CREATE UNIQUE INDEX tc ON t(c);
INSERT INTO t VALUES(1,'abc','Abc'),(2,'é','É'),(3,'日本語','x'),(4,'😀','y'),(5,'','' ),(6,NULL,NULL),(7,'Z','z');
PRAGMA encoding;
SELECT b, length(b), octet_length(b), hex(b), unicode(b) FROM t;
SELECT a FROM t ORDER BY b, a;
SELECT a FROM t WHERE b > 'a' ORDER BY b;
SELECT a FROM t WHERE c = 'ABC';
-- error
INSERT INTO t VALUES(8,'q','ABC');
SELECT hex(CAST(b AS BLOB)), CAST(CAST(b AS BLOB) AS TEXT) = b FROM t;
SELECT upper(b), substr(b, 2, 1), instr(b, '本'), replace(b, 'b', 'é'), b || c FROM t;
-- swap
UPDATE t SET b = b || '€' WHERE a < 5;
SELECT b FROM t WHERE b LIKE '%€' ORDER BY b;
SELECT a FROM t WHERE b GLOB '[a-é]*';
SELECT group_concat(b, '·') FROM (SELECT b FROM t ORDER BY a);
