-- lang_select: the names are those of the first SELECT; types are each row's own.
SELECT 1 AS one, 2 AS two UNION ALL SELECT 'x', 'y';
SELECT one FROM (SELECT 1 AS one UNION ALL SELECT 'x' AS two);
-- error
SELECT two FROM (SELECT 1 AS one UNION ALL SELECT 'x' AS two);
SELECT typeof(v) FROM (SELECT 1 AS v UNION ALL SELECT 1.5 UNION ALL SELECT 'a' UNION ALL SELECT x'00' UNION ALL SELECT NULL);
CREATE TABLE t(a INT, b TEXT);
SELECT b FROM t UNION ALL SELECT a FROM t;
CREATE TABLE m AS SELECT 1 AS k UNION ALL SELECT 'z';
SELECT k, typeof(k) FROM m;
SELECT sql FROM sqlite_schema WHERE name = 'm';
