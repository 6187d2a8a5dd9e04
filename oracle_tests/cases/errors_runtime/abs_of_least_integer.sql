-- lang_corefunc "abs": "If X is the integer -9223372036854775808 then abs(X) throws an integer overflow error".
-- error
SELECT abs(-9223372036854775808);
-- error
SELECT abs(-9223372036854775807 - 1);
SELECT abs(-9223372036854775807), abs('-9223372036854775808'), abs(-9223372036854775808.0);
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (-9223372036854775808), (2);
-- error
SELECT abs(a) FROM t;
SELECT abs(a) FROM t WHERE a > 0;
-- error
UPDATE t SET a = abs(a);
SELECT a FROM t;
