-- lang_expr: IN compares as = does, by the collation of its left side.
CREATE TABLE t(a TEXT COLLATE NOCASE, b TEXT);
INSERT INTO t VALUES('Abc', 'Abc'), ('xyz', 'XYZ');
SELECT a IN ('ABC'), b IN ('ABC'), b COLLATE NOCASE IN ('ABC'), a COLLATE BINARY IN ('ABC'), a || '' IN ('ABC'), lower(b) IN ('abc', 'xyz'), a IN (SELECT b FROM t), b IN (SELECT a FROM t), b IN (SELECT lower(a) FROM t), +a IN ('abc') FROM t;
SELECT a FROM t WHERE a IN ('ABC', 'XYZ') ORDER BY a;
CREATE INDEX ta ON t(a);
SELECT a FROM t WHERE a IN ('ABC', 'XYZ') ORDER BY a;
SELECT b FROM t WHERE b NOT IN ('Abc');
