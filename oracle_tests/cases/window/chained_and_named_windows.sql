-- windowfunctions §2.3: a window may be built on a named one that has no frame.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES (1,1,5),(1,2,6),(2,1,7),(2,2,8);
SELECT sum(c) OVER w, sum(c) OVER (w ORDER BY b), count(*) OVER (w ORDER BY b ROWS 1 PRECEDING) FROM t WINDOW w AS (PARTITION BY a);
SELECT row_number() OVER w2 FROM t WINDOW w1 AS (PARTITION BY a), w2 AS (w1 ORDER BY b DESC);
SELECT max(c) OVER w FROM t WINDOW w AS (ORDER BY c ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);
-- error
SELECT sum(c) OVER (w ORDER BY b) FROM t WINDOW w AS (ORDER BY a);
-- error
SELECT sum(c) OVER (w PARTITION BY b) FROM t WINDOW w AS (PARTITION BY a);
-- error
SELECT sum(c) OVER nosuch FROM t;
