-- lang_corefunc abs(X): "If X is the integer -9223372036854775808 then abs(X) throws an integer overflow error"
-- error
SELECT abs(-9223372036854775808);
-- error
SELECT abs(-9223372036854775807 - 1);
SELECT abs(-9223372036854775807), abs(-9223372036854775808.0), abs('-9223372036854775808');
