-- Which of two mistakes around IN is reported.
CREATE TABLE t(a);
-- error
SELECT nope1 IN (SELECT nope2 FROM t) FROM t;
-- error
SELECT nope1 IN (1, nope2) FROM t;
-- error
SELECT (nope1, 1) IN (SELECT 1, 2, 3) FROM t;
-- error
SELECT (a, 1) IN (SELECT 1, 2, 3) FROM t;
-- error
SELECT a IN (SELECT a, nope FROM t) FROM t;
-- error
SELECT a IN missing FROM t WHERE nope;
