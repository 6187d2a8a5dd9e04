-- lang_select: LIMIT and OFFSET take any scalar expression, but no column.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3), (4);
SELECT a FROM t ORDER BY a LIMIT 1 + 1;
SELECT a FROM t ORDER BY a LIMIT (SELECT count(*) FROM t) - 1 OFFSET length('x');
SELECT a FROM t ORDER BY a LIMIT CASE WHEN 1 THEN 2 END;
SELECT a FROM t ORDER BY a LIMIT (SELECT 1 WHERE 0) IS NULL;
-- error
SELECT a FROM t LIMIT a;
-- error
SELECT a FROM t LIMIT t.a;
-- error
SELECT a FROM t LIMIT (SELECT t.a);
-- error
SELECT a AS n FROM t LIMIT n;
