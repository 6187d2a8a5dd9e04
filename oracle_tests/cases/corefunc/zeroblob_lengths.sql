-- lang_corefunc zeroblob(N): "a BLOB consisting of N bytes of 0x00"
SELECT hex(zeroblob(0)), hex(zeroblob(3)), hex(zeroblob(-1)), hex(zeroblob(NULL)), hex(zeroblob('2')), hex(zeroblob(2.9)), hex(zeroblob('x')), typeof(zeroblob(1)), length(zeroblob(123456));
-- error
SELECT length(zeroblob(2000000000));
-- error
SELECT zeroblob(9223372036854775807);
-- error
SELECT zeroblob();
