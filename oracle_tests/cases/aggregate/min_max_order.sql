-- lang_aggfunc min, max: the value that ORDER BY on the column would give first and last, NULLs left out.
SELECT min(column1), max(column1) FROM (VALUES(1), ('a'), (x'00'), (NULL), (-1.5));
SELECT min(column1), max(column1) FROM (VALUES('10'), ('9'));
SELECT min(column1 COLLATE nocase), max(column1 COLLATE nocase) FROM (VALUES('b'), ('A'), ('C'));
SELECT typeof(min(column1)), typeof(max(column1)) FROM (VALUES(1.0), (1));
CREATE TABLE t(a TEXT COLLATE nocase);
INSERT INTO t VALUES('b'), ('A'), ('C');
SELECT min(a), max(a), min(a COLLATE binary) FROM t;
