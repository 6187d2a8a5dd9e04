-- lang_indexedby: the clause stands behind the alias.
CREATE TABLE t(a, b);
CREATE INDEX ta ON t(a);
INSERT INTO t VALUES(1, 1), (2, 1);
SELECT x.a FROM t AS x INDEXED BY ta WHERE x.a = 1;
SELECT x.a, y.a FROM t x INDEXED BY ta, t y NOT INDEXED WHERE x.a = y.b ORDER BY 2;
-- error
SELECT * FROM t INDEXED BY ta AS x;
-- error
SELECT * FROM (SELECT 1) INDEXED BY ta;
-- error
SELECT * FROM (SELECT 1) AS q NOT INDEXED;
