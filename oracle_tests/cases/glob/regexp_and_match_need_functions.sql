-- lang_expr: REGEXP and MATCH are functions of the user; without them they are errors.
CREATE TABLE t(a);
INSERT INTO t VALUES('x');
-- error
SELECT 'a' REGEXP 'b';
-- error
SELECT a REGEXP 'x' FROM t;
-- error
SELECT 'a' MATCH 'b';
-- error
SELECT a FROM t WHERE a MATCH 'x';
-- error
SELECT 'a' NOT REGEXP 'b';
-- error
SELECT match('a', 'b');
-- error
SELECT regexp('a', 'b');
