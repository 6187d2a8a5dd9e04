-- lang_conflict: IGNORE in UPDATE leaves the row as it was
CREATE TABLE t(a UNIQUE, b);
INSERT INTO t VALUES(1,'x'),(2,'y');
UPDATE OR IGNORE t SET a=1, b='z' WHERE a=2;
SELECT * FROM t;
