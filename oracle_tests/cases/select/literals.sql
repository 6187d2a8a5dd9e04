SELECT 0x10, 0XfF, 0x7fffffffffffffff, 0xffffffffffffffff;
SELECT 1e3, 1E-3, .5, 5., 1.5e+2, 9223372036854775807, 9223372036854775808, -9223372036854775808;
SELECT 'it''s', '', x'', X'0aFf', "", 'a
b';
SELECT TRUE, FALSE, typeof(TRUE), TRUE+TRUE;
SELECT 1_000, 0x1_F, 1_0.5_0;
-- error
SELECT x'0';
-- error
SELECT x'0g';
-- error
SELECT 1__0;
-- error
SELECT 12abc;
-- error
SELECT 0x;
-- error
SELECT 0xg;
-- error
SELECT 0x10000000000000000;
