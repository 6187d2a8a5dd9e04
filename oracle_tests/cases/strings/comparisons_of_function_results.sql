-- datatype3 "Collating sequences" in functions: sorting and grouping by results of functions
CREATE TABLE t(s);
INSERT INTO t VALUES ('b2'), ('a10'), ('a9'), ('B1'), (NULL), ('10'), ('9'), (10), (9);
SELECT s FROM t ORDER BY lower(substr(s, 1, 1)), CAST(substr(s, 2) AS INTEGER), typeof(s);
SELECT lower(substr(s, 1, 1)) AS k, count(*), group_concat(s, ' ' ORDER BY s) FROM t GROUP BY k ORDER BY k;
SELECT DISTINCT typeof(s), length(s) FROM t ORDER BY 1, 2;
