-- lang_altertable: rows shorter than the table, before and after a column is dropped
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2);
ALTER TABLE t ADD c DEFAULT 'c';
INSERT INTO t VALUES(3,4,5);
ALTER TABLE t ADD d DEFAULT 2.5;
ALTER TABLE t DROP b;
SELECT * FROM t;
ALTER TABLE t DROP c;
SELECT *, typeof(d) FROM t;
ALTER TABLE t ADD b DEFAULT x'ff';
SELECT a, d, hex(b) FROM t;
