-- lang_aggfunc: min() and max() skip NULLs; of a group of NULLs the bare column is that of some row.
CREATE TABLE t(c, v);
INSERT INTO t VALUES('n1', NULL), ('x', 4), ('n2', NULL), ('y', 2);
SELECT c, min(v) FROM t;
SELECT c, max(v) FROM t;
SELECT count(c), min(v) FROM t WHERE v IS NULL;
CREATE TABLE o(c, v);
INSERT INTO o VALUES('only', NULL);
SELECT c, max(v) FROM o;
