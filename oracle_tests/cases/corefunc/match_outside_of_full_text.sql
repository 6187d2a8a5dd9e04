-- lang_expr "MATCH": "The default match() function implementation raises an exception and is not really useful for
-- anything"
-- error
SELECT 'a' MATCH 'b';
-- error
SELECT match('a', 'b');
-- error
SELECT match('a');
SELECT 'a' MATCH 'b' WHERE 0;
CREATE TABLE t(a);
SELECT * FROM t WHERE a MATCH 'x';
INSERT INTO t VALUES ('x');
-- error
SELECT * FROM t WHERE a MATCH 'x';
SELECT * FROM t WHERE a = 'y' AND a MATCH 'x';
