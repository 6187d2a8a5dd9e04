-- Each clause reports its own unknown name.
CREATE TABLE t(a);
-- error
SELECT a FROM t WHERE zz;
-- error
SELECT a FROM t GROUP BY zz;
-- error
SELECT a FROM t GROUP BY a HAVING zz;
-- error
SELECT a FROM t ORDER BY zz;
-- error
SELECT a FROM t LIMIT zz;
-- error
SELECT a FROM t LIMIT 1 OFFSET zz;
-- error
SELECT a FROM t LIMIT a;
-- error
SELECT a FROM t JOIN t AS u ON zz;
-- error
SELECT a FROM t JOIN t AS u USING (zz);
-- error
SELECT sum(a) OVER (PARTITION BY zz) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY zz) FROM t;
-- error
SELECT sum(a) FILTER (WHERE zz) FROM t;
-- error
SELECT (SELECT zz) FROM t;
-- error
SELECT zz.* FROM t;
-- error
SELECT * FROM zz.t;
