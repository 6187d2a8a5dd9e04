-- c3ref column_name: without AS a column's name is its own; an expression's is its text as written.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
SELECT a+b, a + b, (a+b), -a, - a, +a FROM t;
SELECT a  ||  b, max(a,b), MAX( a , b ), cast(a as text) FROM t;
SELECT CASE WHEN a THEN b END, a IN (1), a BETWEEN 0 AND 2, NOT a FROM t;
SELECT a/*comment*/+/*other*/b, a --eol
+ b FROM t;
SELECT 'it''s', x'AB', 1e3, 0x10, NULL, TRUE, CURRENT_DATE IS NULL FROM t;
