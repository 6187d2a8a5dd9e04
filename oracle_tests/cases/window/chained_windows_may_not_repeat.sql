-- windowfunctions "Window Chaining": the new window takes the base's PARTITION BY and may add ORDER BY and a frame.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 'x'), (2, 'x'), (3, 'y');
SELECT a, sum(a) OVER (w ORDER BY a DESC), rank() OVER (w ORDER BY a) FROM t WINDOW w AS (PARTITION BY b) ORDER BY a;
SELECT a, sum(a) OVER (w ROWS 1 PRECEDING) FROM t WINDOW w AS (PARTITION BY b ORDER BY a) ORDER BY a;
SELECT a, sum(a) OVER v FROM t WINDOW w AS (PARTITION BY b), v AS (w ORDER BY a) ORDER BY a;
-- error
SELECT sum(a) OVER (w PARTITION BY a) FROM t WINDOW w AS (ORDER BY a);
-- error
SELECT sum(a) OVER (w ORDER BY a) FROM t WINDOW w AS (ORDER BY b);
-- error
SELECT sum(a) OVER (w) FROM t WINDOW w AS (ORDER BY a ROWS 1 PRECEDING);
-- error
SELECT sum(a) OVER (w ROWS 1 PRECEDING) FROM t WINDOW w AS (ORDER BY a ROWS 1 PRECEDING);
-- error
SELECT sum(a) OVER nosuch FROM t;
-- error
SELECT sum(a) OVER (nosuch ORDER BY a) FROM t;
SELECT sum(a) OVER w FROM t WINDOW w AS (ORDER BY a), w AS (ORDER BY b);
SELECT sum(a) OVER v FROM t WINDOW v AS (w ORDER BY a), w AS (PARTITION BY b);
