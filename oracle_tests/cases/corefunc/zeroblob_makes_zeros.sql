-- lang_corefunc "zeroblob": N bytes of zero; negative is none.
SELECT hex(zeroblob(3)), length(zeroblob(1000)), hex(zeroblob(0)), hex(zeroblob(-5)), typeof(zeroblob(1)), hex(zeroblob('2')), hex(zeroblob(2.9)), zeroblob(2) = x'0000', hex(zeroblob('x'));
CREATE TABLE t(b);
INSERT INTO t VALUES(zeroblob(100));
SELECT length(b), substr(hex(b), 1, 4), b = zeroblob(100) FROM t;
-- error
SELECT zeroblob();
-- error
SELECT zeroblob(2000000000);
