-- datatype3 "Sorting, Grouping and Compound SELECTs": values are compared as they are stored.
CREATE TABLE t(v);
INSERT INTO t VALUES(10), ('10'), (9), ('9'), (10.0), (x'3130'), (NULL), ('a'), (2);
SELECT v, typeof(v) FROM t ORDER BY v, typeof(v);
SELECT typeof(v), v, count(*) FROM t GROUP BY v ORDER BY v;
SELECT count(*) FROM (SELECT v FROM t INTERSECT SELECT '10');
SELECT count(*) FROM (SELECT DISTINCT v FROM t);
SELECT max(v), min(v) FROM t WHERE typeof(v) <> 'blob';
