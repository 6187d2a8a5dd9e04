-- datatype3: in "x IN (list)" affinity comes from the left side alone, not from the items.
CREATE TABLE t(i INTEGER, x TEXT, n NUMERIC, b BLOB, u);
INSERT INTO t VALUES(1, '1', 1, '1', '1');
SELECT i IN ('1'), x IN (1), n IN ('1'), b IN (1), b IN ('1'), u IN (1), u IN ('1'), 1 IN ('1'), '1' IN (1), +i IN ('1'), i + 0 IN ('1') FROM t;
SELECT 1 IN (x), '1' IN (i), 1 IN (i, x), '1' IN (n) FROM t;
SELECT i IN (SELECT x FROM t), x IN (SELECT i FROM t), u IN (SELECT i FROM t), 1 IN (SELECT x FROM t), '1' IN (SELECT i FROM t) FROM t;
SELECT 'A' IN ('a'), 'A' COLLATE NOCASE IN ('a'), 'A' IN ('a' COLLATE NOCASE), 1 IN (1.0), 1.0 IN (1), x'31' IN ('1');
