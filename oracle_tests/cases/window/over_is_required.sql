-- windowfunctions "Introduction": a built-in window function without OVER is misuse; an aggregate may go either way.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2);
-- error
SELECT row_number() FROM t;
-- error
SELECT rank() FROM t;
-- error
SELECT lead(a) FROM t;
SELECT sum(a), sum(a) OVER () FROM t;
-- error
SELECT abs(a) OVER () FROM t;
-- error
SELECT nosuch(a) OVER () FROM t;
-- error
SELECT max(a, 1) OVER () FROM t;
