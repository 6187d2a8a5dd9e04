-- lang_altertable: names in windows, FILTER and ORDER BY of aggregates are rewritten
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1,10,'x'),(2,20,'y'),(3,30,'x');
CREATE VIEW v1 AS SELECT a, sum(b) OVER (PARTITION BY c ORDER BY a) AS s, rank() OVER w AS r FROM t WINDOW w AS (ORDER BY b DESC);
CREATE VIEW v2 AS SELECT c, group_concat(b, ',' ORDER BY a DESC) AS g, count(*) FILTER (WHERE b > 10) AS n FROM t GROUP BY c HAVING max(b) > 5;
ALTER TABLE t RENAME COLUMN b TO bb;
ALTER TABLE t RENAME COLUMN c TO cc;
SELECT sql FROM sqlite_schema WHERE type='view';
SELECT * FROM v1 ORDER BY a;
SELECT * FROM v2 ORDER BY 1;
