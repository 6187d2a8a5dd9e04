-- lang_expr: hexadecimal integers are two's complement of 64 bits; longer ones are an error.
SELECT 0x7fffffffffffffff, 0xFFFFFFFFFFFFFFFF, 0x8000000000000000, 0X10, -0x1, 0x00000000000000001;
SELECT CAST('0x10' AS INT), '0x10' + 0, 0x10 + '1', typeof(0xff);
-- error
SELECT 0x1ffffffffffffffff;
-- error
SELECT 0x;
