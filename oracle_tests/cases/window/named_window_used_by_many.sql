-- windowfunctions: one named window may serve several functions, and be extended by others.
CREATE TABLE t(i INTEGER PRIMARY KEY, g, v);
INSERT INTO t VALUES(1, 'a', 5), (2, 'b', 3), (3, 'a', 8), (4, 'b', 1);
SELECT i, sum(v) OVER w, count(*) OVER w, rank() OVER (w ORDER BY v), max(v) OVER (w ROWS UNBOUNDED PRECEDING) FROM t WINDOW w AS (PARTITION BY g) ORDER BY i;
SELECT i, row_number() OVER w1, row_number() OVER w2 FROM t WINDOW w1 AS (ORDER BY v), w2 AS (ORDER BY v DESC) ORDER BY i;
SELECT i, sum(v) OVER W FROM t WINDOW w AS (ORDER BY i) ORDER BY i;
-- error
SELECT i, sum(v) OVER x FROM t WINDOW w AS (ORDER BY i);
