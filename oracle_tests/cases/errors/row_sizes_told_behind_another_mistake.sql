-- After a wrong call SQLite reads on: it looks at no operand of a comparison there, but at the sizes of its row values.
-- Source: EXPLAIN of such statements in SQLite.
CREATE TABLE t(a, b);
-- error
SELECT sum(1) OVER nowin < ((1, 2) = 1) FROM t;
-- error
SELECT sum(1) OVER nowin < (nope = 1) FROM t;
-- error
SELECT iif(lag(1), 1 = (1, 3));
-- error
SELECT iif(lag(1), 1 BETWEEN (1, 3) AND 2);
-- error
SELECT iif(lag(1), 1 BETWEEN nope AND 2);
-- error
SELECT iif(lag(1), (1, 2) < (SELECT 1));
-- error
SELECT iif(lag(1), (1, 2) IS NULL);
