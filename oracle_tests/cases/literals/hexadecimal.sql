-- lang_expr: 0x and hexadecimal digits is a 64-bit two's complement integer.
SELECT 0x0, 0xff, 0XFF, 0x7fffffffffffffff, 0xffffffffffffffff, 0x8000000000000000, -0x1;
SELECT 0x0000000000000000000001, typeof(0xABCDEF), 0x10 + 1;
-- error
SELECT 0x10000000000000000;
-- error
SELECT 0x;
-- error
SELECT 0xg;
-- error
SELECT 0x1.5;
SELECT CAST('0x10' AS INTEGER), '0x10' + 0, abs('0x10');
