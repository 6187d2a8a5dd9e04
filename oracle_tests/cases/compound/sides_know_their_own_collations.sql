-- Each side of a merge holds rows equal by the collations of its own columns, and is sorted by those of the whole; a
-- compound that is wrapped is taken for sorted by its columns, whatever their collations. Source: EXPLAIN in SQLite.
CREATE TABLE t(a, b TEXT COLLATE NOCASE);
CREATE TABLE u(a, b TEXT COLLATE RTRIM);
INSERT INTO t VALUES (1, 'a'), ('A', 'A'), (NULL, 'b '), (2, 'B'), ('a ', 'a ');
INSERT INTO u VALUES ('a', 'A'), ('A ', 'a'), (1, 'b'), (2.0, 2);
SELECT lower(b) FROM t WHERE b > 'a' UNION SELECT 1 FROM t UNION SELECT b COLLATE RTRIM FROM t WHERE a = 1;
SELECT a, 1 FROM u UNION SELECT lower(b), 'a' FROM t UNION SELECT b COLLATE RTRIM, 1 FROM t;
SELECT NULL, lower(b) FROM t WHERE b > 'a' EXCEPT SELECT 'a', b || '' FROM u EXCEPT SELECT a, a FROM u
EXCEPT SELECT b, a COLLATE RTRIM FROM t;
SELECT b || '' FROM t INTERSECT SELECT lower(b) FROM t UNION SELECT b FROM u UNION SELECT b FROM t LIMIT 4;
SELECT 1 UNION SELECT b COLLATE NOCASE FROM t UNION SELECT b || '' FROM t ORDER BY 1, 1 COLLATE RTRIM;
SELECT 1, a FROM u WHERE a = 1 UNION SELECT b, b || '' FROM t ORDER BY b, 2, 1 COLLATE NOCASE;
SELECT 1, a FROM u WHERE a = 1 UNION SELECT b, b || '' FROM t ORDER BY 1 DESC, 1 COLLATE NOCASE;
SELECT 1, a FROM u WHERE a = 1 EXCEPT SELECT b COLLATE NOCASE, a FROM t UNION SELECT b, b FROM t ORDER BY 1, 2 COLLATE RTRIM;
SELECT NULL UNION SELECT b FROM t UNION SELECT 1 COLLATE BINARY FROM u ORDER BY 1 COLLATE BINARY;
