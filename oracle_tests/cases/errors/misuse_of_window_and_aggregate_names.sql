-- The message tells aggregates, window functions and plain functions apart.
CREATE TABLE t(a);
-- error
SELECT rank() FROM t;
-- error
SELECT rank(a) OVER () FROM t;
-- error
SELECT abs(a) OVER () FROM t;
-- error
SELECT abs(DISTINCT a, 1) FROM t;
-- error
SELECT count(a) OVER nosuch FROM t;
-- error
SELECT a FROM t WHERE rank() OVER () = 1;
-- error
SELECT a FROM t HAVING a;
-- error
SELECT max(a) OVER (ORDER BY count(*)) FROM t GROUP BY nosuch;
-- error
SELECT first_value(a) FROM t;
-- error
SELECT lag(a) FROM t GROUP BY a;
-- error
SELECT ntile(2) FROM t;
-- error
SELECT nosuch(DISTINCT a) FROM t;
-- error
SELECT nosuch(*) FROM t;
-- error
SELECT upper(*) FROM t;
-- error
SELECT group_concat(DISTINCT a, 'x') FROM t;
-- error
SELECT RAISE(IGNORE);
-- error
SELECT RAISE(ABORT, 'x') FROM t;
