-- lang_corefunc replace(X,Y,Z): "The BINARY collating sequence is used for comparisons"
CREATE TABLE t(n TEXT COLLATE NOCASE);
INSERT INTO t VALUES ('aAaA');
SELECT replace(n, 'a', 'x'), replace(n, 'A', 'x'), replace(n COLLATE NOCASE, 'A', 'x'), replace('ÀÉ', 'é', 'e') FROM t;
