-- lang_altertable: the remaining values keep their columns, generated ones stay right
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b, s AS (c||b) STORED, c, v AS (b||c));
INSERT INTO t(id,a,b,c) VALUES(1,'a1','b1','c1'),(2,NULL,x'01',2.5);
CREATE INDEX i ON t(v, c);
ALTER TABLE t DROP a;
SELECT * FROM t;
SELECT id FROM t WHERE v='b1c1';
INSERT INTO t(b,c) VALUES(7,8);
SELECT * FROM t ORDER BY id DESC LIMIT 1;
PRAGMA integrity_check;
SELECT name, hidden FROM pragma_table_xinfo('t');
