-- lang_select "The ORDER BY clause": ASC is the default; each term has its own direction and place of NULLs.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 'x'), (1, NULL), (2, 'y'), (NULL, 'z'), (2, 'x');
SELECT * FROM t ORDER BY a, b;
SELECT * FROM t ORDER BY a ASC, b DESC;
SELECT * FROM t ORDER BY a DESC, b ASC;
SELECT * FROM t ORDER BY a DESC NULLS FIRST, b ASC NULLS LAST;
SELECT * FROM t ORDER BY a NULLS LAST, b NULLS LAST;
-- error
SELECT * FROM t ORDER BY a NULLS;
-- error
SELECT * FROM t ORDER BY a NULLS MIDDLE;
-- error
SELECT * FROM t ORDER BY a ASC DESC;
-- error
SELECT * FROM t ORDER BY DESC a;
-- error
SELECT * FROM t ORDER BY;
-- error
SELECT * FROM t ORDER a;
