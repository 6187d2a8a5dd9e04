-- A term of ORDER BY that is no result column is computed of the rows that DISTINCT leaves, so it fails for no other.
-- Source: EXPLAIN of such statements in SQLite.
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1, 'x'), (NULL, 3), (-9223372036854775807 - 1, 1), (5, 'y'), (5, 'z'), (0, 3);
SELECT DISTINCT 1 FROM t ORDER BY abs(a);
-- error
SELECT DISTINCT b FROM t ORDER BY abs(a);
SELECT DISTINCT typeof(b) FROM t ORDER BY abs(a) DESC;
SELECT DISTINCT typeof(b) FROM t ORDER BY CASE WHEN a < 0 THEN abs(a) ELSE b END DESC, 1;
SELECT DISTINCT typeof(b) FROM t ORDER BY (SELECT abs(a)) DESC, abs(a) LIMIT 1;
SELECT DISTINCT typeof(b) FROM t GROUP BY a, b ORDER BY abs(a);
SELECT DISTINCT typeof(b), sum(a) OVER () > 3 FROM t WHERE a > -5 ORDER BY abs(sum(a) OVER (ORDER BY a)) DESC;
SELECT DISTINCT t.b FROM t LEFT JOIN t x ON x.a = t.a + 1 WHERE t.a > -5 ORDER BY abs(x.a), abs(t.a);
-- error
SELECT DISTINCT typeof(b) FROM t ORDER BY json('x');
