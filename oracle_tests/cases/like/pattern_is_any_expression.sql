-- lang_expr: the pattern may be a column or an expression.
CREATE TABLE t(s, p);
INSERT INTO t VALUES('abc', 'a%'), ('abc', 'b%'), ('xyz', '_y_'), ('q', NULL);
SELECT s, p FROM t WHERE s LIKE p ORDER BY s;
SELECT s FROM t WHERE s LIKE substr(p, 1, 1) || '%';
SELECT count(*) FROM t WHERE s LIKE '%' || 'b' || '%';
SELECT (SELECT 'abc') LIKE (SELECT 'A%');
