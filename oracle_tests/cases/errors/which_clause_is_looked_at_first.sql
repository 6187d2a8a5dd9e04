-- With two mistakes, the one that SQLite meets first is told.
CREATE TABLE t(a);
-- error
SELECT nosuch1 FROM t WHERE nosuch2;
-- error
SELECT nosuch1 FROM nosuch2;
-- error
SELECT a FROM t WHERE nosuch1 ORDER BY nosuch2;
-- error
SELECT a FROM t GROUP BY nosuch1 HAVING nosuch2;
-- error
SELECT nofunc1(), nofunc2() FROM t;
-- error
SELECT nofunc(nosuch) FROM t;
-- error
SELECT sum(nosuch) FROM t WHERE sum(a) > 1;
-- error
SELECT (SELECT nosuch1), nosuch2 FROM t;
-- error
SELECT a FROM t LIMIT nosuch1 OFFSET nosuch2;
-- error
SELECT nosuch1 UNION SELECT nosuch2;
