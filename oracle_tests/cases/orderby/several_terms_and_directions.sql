-- lang_select: later terms decide among rows that are equal in the earlier ones.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1, 2, 'p'), (1, 1, 'q'), (0, 9, 'r'), (1, 2, 'a');
SELECT c FROM t ORDER BY a, b, c;
SELECT c FROM t ORDER BY a DESC, b, c DESC;
SELECT c FROM t ORDER BY a ASC, b DESC, c ASC;
SELECT c FROM t ORDER BY a, a DESC, b, c;
