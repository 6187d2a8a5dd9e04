-- ORDER BY of a compound that SQLite makes a subquery of, since there is a COLLATE: its terms are sought in the cores,
-- as those of any compound, before GROUP BY of the last core, which goes to the outside, is looked at.
CREATE TABLE t(a, b, c);
CREATE TABLE u(a, b);
INSERT INTO t VALUES (1, 2, 3), (5, 6, 7), (9, 1, 1);
INSERT INTO u VALUES (1, 2), ('B', 3), ('a', 7), (9, 1);
SELECT a FROM t UNION SELECT u.a FROM u GROUP BY a ORDER BY u.a COLLATE NOCASE DESC;
-- error
SELECT a FROM t UNION SELECT a FROM u GROUP BY a ORDER BY b COLLATE NOCASE;
-- error
SELECT a FROM t UNION SELECT a FROM u GROUP BY nosuch ORDER BY b COLLATE NOCASE;
-- error
SELECT a FROM t UNION SELECT a FROM u GROUP BY nosuch ORDER BY u.a COLLATE NOCASE;
SELECT a, b FROM t UNION SELECT b, a FROM u GROUP BY a, b ORDER BY u.a COLLATE NOCASE, 1;
SELECT a, b FROM t UNION SELECT max(b), a FROM u GROUP BY a ORDER BY max(b) COLLATE NOCASE, u.a DESC;
SELECT a AS r, b FROM t UNION SELECT max(b), a FROM u GROUP BY r HAVING b ORDER BY r COLLATE NOCASE, u.a DESC;
WITH q AS (SELECT a, b FROM u) SELECT a AS r, b FROM t UNION SELECT b, a FROM q GROUP BY b ORDER BY q.b COLLATE NOCASE;
-- error
SELECT (SELECT v.a FROM t UNION SELECT a FROM u GROUP BY a ORDER BY v.a COLLATE NOCASE DESC) FROM u AS v;
-- error
SELECT a FROM t UNION SELECT a FROM u GROUP BY nosuch ORDER BY 3 COLLATE NOCASE;
