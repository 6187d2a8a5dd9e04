-- ON is joined to WHERE by AND before names are looked up, so that what is wrong with a call in WHERE does not keep
-- SQLite from the ONs behind it, and the last mistake is told; a name that is not there stops it at once.
-- Source: EXPLAIN of such statements in SQLite.
CREATE TABLE t(a, b);
CREATE TABLE u(x, y);
-- error
SELECT 1 FROM t JOIN u ON sum(1) OVER nowin WHERE count(1);
-- error
SELECT 1 FROM t JOIN u ON count(1) WHERE abs();
-- error
SELECT 1 FROM t JOIN u ON nope WHERE abs();
-- error
SELECT 1 FROM t JOIN u ON a = nope() WHERE abs();
-- error
SELECT 1 FROM t JOIN u ON abs(nope) WHERE nope2 AND abs();
-- error
SELECT 1 FROM t JOIN u ON nope4() JOIN u v ON nope3() WHERE abs();
-- error
SELECT 1 FROM t JOIN u ON nope4() LEFT JOIN u v ON (1, 2) = 1;
-- error
SELECT 1 FROM t JOIN u ON nope4(), json_each(nope5());
-- error
SELECT 1 FROM t JOIN u ON nope() WHERE EXISTS (SELECT 1 FROM t JOIN u ON nope3());
-- error
UPDATE t SET a = 1 FROM u JOIN t z ON nope() WHERE nope2();
