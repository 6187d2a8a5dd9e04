-- With LIMIT 0 no row is computed, so no error in a row can happen.
CREATE TABLE t(a);
INSERT INTO t VALUES(-9223372036854775808);
SELECT abs(a) FROM t LIMIT 0;
-- error
SELECT abs(a) FROM t LIMIT 1;
SELECT a FROM t LIMIT 0 OFFSET 5;
-- error
SELECT nope FROM t LIMIT 0;
