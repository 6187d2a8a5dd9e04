-- datatype3 §7: sorting, grouping, DISTINCT, min(), max() and compounds use collations.
CREATE TABLE t(a TEXT);
INSERT INTO t VALUES ('b'),('A'),('a'),('B'),('b ');
SELECT a FROM t ORDER BY a COLLATE nocase, a;
SELECT count(*) FROM t GROUP BY a COLLATE nocase ORDER BY a COLLATE nocase;
SELECT DISTINCT a COLLATE rtrim FROM t ORDER BY 1;
SELECT max(a COLLATE nocase), min(a COLLATE nocase), max(a), min(a) FROM t;
SELECT a COLLATE nocase FROM t UNION SELECT 'x' ORDER BY 1;
SELECT count(DISTINCT a COLLATE nocase) FROM t;
-- error
SELECT a FROM t ORDER BY a COLLATE nosuch;
-- error
SELECT a COLLATE nosuch = 'x' FROM t;
