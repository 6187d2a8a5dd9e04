-- gencol: type and collation are those of the column, not of the expression
CREATE TABLE t(a TEXT COLLATE NOCASE, b AS (a), c TEXT COLLATE NOCASE AS (a||''));
INSERT INTO t VALUES('X');
SELECT a='x', b='x', c='x' FROM t;
SELECT typeof(b) FROM t;
