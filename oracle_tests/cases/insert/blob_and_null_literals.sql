-- lang_insert: literals of all types
CREATE TABLE t(a,b,c,d,e,f);
INSERT INTO t VALUES(NULL, 1, 1.5, 'x''y', x'00ff', TRUE);
SELECT *, typeof(f) FROM t;
