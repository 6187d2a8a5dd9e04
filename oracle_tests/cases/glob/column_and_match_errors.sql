CREATE TABLE t(a, p);
INSERT INTO t VALUES('abc','a*'),('abc','*d'),('x','[xyz]'),(NULL,'*'),('a',NULL);
SELECT a, p, a GLOB p, a LIKE p FROM t;
SELECT a FROM t WHERE a GLOB p;
SELECT a FROM t WHERE NOT a GLOB p;
-- error
SELECT 'a' MATCH 'b';
-- error
SELECT 'a' REGEXP 'b';
