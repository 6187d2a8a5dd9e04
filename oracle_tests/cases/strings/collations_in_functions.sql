-- datatype3 "Collating sequences" in functions: which functions look at collations and which do not
CREATE TABLE t(n TEXT COLLATE NOCASE, r TEXT COLLATE RTRIM);
INSERT INTO t VALUES ('ABC', 'abc  ');
SELECT instr(n, 'abc'), replace(n, 'abc', 'x'), n LIKE 'abc', n GLOB 'abc', nullif(n, 'abc'), max(n, 'abd'), min(n, 'abc'), trim(r) = 'abc', length(r), n = 'abc', r = 'abc', n IN ('abc'), n BETWEEN 'abb' AND 'abd' FROM t;
SELECT count(DISTINCT x) FROM (SELECT n AS x FROM t UNION ALL SELECT 'abc' UNION ALL SELECT 'Abc');
