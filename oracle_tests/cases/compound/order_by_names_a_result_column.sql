-- lang_select "The ORDER BY clause": of a compound each term must be a column's number, alias or expression of one side.
CREATE TABLE t(a, b); CREATE TABLE u(c, d);
INSERT INTO t VALUES(1, 'z'), (2, 'y');
INSERT INTO u VALUES(3, 'x'), (1, 'w');
SELECT a, b FROM t UNION ALL SELECT c, d FROM u ORDER BY 2;
SELECT a AS k, b FROM t UNION ALL SELECT c, d AS e FROM u ORDER BY k DESC, e;
SELECT a + 1, b FROM t UNION ALL SELECT c, d FROM u ORDER BY a + 1, b;
SELECT a, b FROM t UNION ALL SELECT c, d FROM u ORDER BY c, d;
-- error
SELECT a, b FROM t UNION ALL SELECT c, d FROM u ORDER BY a + 1;
-- error
SELECT a FROM t UNION SELECT c FROM u ORDER BY d;
-- error
SELECT a FROM t UNION SELECT c FROM u ORDER BY 2;
-- error
SELECT a FROM t UNION SELECT c FROM u ORDER BY 0;
-- error
SELECT a FROM t ORDER BY a UNION SELECT c FROM u;
-- error
SELECT a FROM t LIMIT 1 UNION SELECT c FROM u;
SELECT a FROM t UNION SELECT c FROM u ORDER BY t.a DESC;
SELECT a FROM t UNION SELECT c FROM u ORDER BY 1 LIMIT 2 OFFSET 1;
