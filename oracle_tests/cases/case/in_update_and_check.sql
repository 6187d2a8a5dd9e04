-- CASE in SET, CHECK, DEFAULT and generated columns.
CREATE TABLE t(a, b AS (CASE WHEN a > 0 THEN 'pos' WHEN a < 0 THEN 'neg' ELSE 'zero' END), c CHECK(CASE c WHEN 'bad' THEN 0 ELSE 1 END), d DEFAULT (CASE WHEN 1 THEN 'dd' END));
INSERT INTO t(a, c) VALUES(1, 'ok'), (-1, NULL), (0, 'fine');
-- error
INSERT INTO t(a, c) VALUES(1, 'bad');
SELECT * FROM t ORDER BY a;
UPDATE t SET a = CASE b WHEN 'pos' THEN a + 10 WHEN 'neg' THEN a - 10 ELSE a END;
SELECT a, b FROM t ORDER BY a;
SELECT CASE b WHEN 'pos' THEN 1 ELSE 0 END AS p, count(*) FROM t GROUP BY p ORDER BY p;
