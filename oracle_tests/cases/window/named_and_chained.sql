-- windowfunctions "Window Chaining": a window may be based on a named one, adding what that has not.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 3);
SELECT v, sum(v) OVER w1, sum(v) OVER w2, sum(v) OVER (w1 ORDER BY v DESC) FROM t WINDOW w1 AS (PARTITION BY g), w2 AS (w1 ORDER BY v) ORDER BY v;
-- error
SELECT sum(v) OVER (w PARTITION BY v) FROM t WINDOW w AS (ORDER BY v);
-- error
SELECT sum(v) OVER (w ORDER BY g) FROM t WINDOW w AS (ORDER BY v);
-- error
SELECT sum(v) OVER (w ROWS UNBOUNDED PRECEDING) FROM t WINDOW w AS (ORDER BY v ROWS UNBOUNDED PRECEDING);
-- error
SELECT sum(v) OVER nope FROM t;
-- error
SELECT sum(v) OVER (nope ORDER BY v) FROM t;
SELECT sum(v) OVER w FROM t WINDOW w AS (ORDER BY v), unused AS (PARTITION BY g) ORDER BY 1;
