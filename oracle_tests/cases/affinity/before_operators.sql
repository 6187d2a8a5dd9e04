-- datatype3 §5: mathematical operators convert both operands to numbers, also what does not look like one.
SELECT '12abc' + 1, 'abc' * 2, x'3132' + 1, '' + 1, '1e2x' + 0, ' 5' + 0, '0x1F' + 0;
SELECT typeof('1' + '2'), typeof('1.0' + 1), typeof('1' || 2), typeof('9223372036854775807' + 1), NULL + 1;
SELECT '5' & '3', '5.9' | 0, 'x' << 1, ~'1', - '12abc', '7' % '4', '7.9' % 4;
