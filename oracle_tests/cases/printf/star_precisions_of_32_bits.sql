-- Of an argument for width or precision the lowest 32 bits count; the least of these is as if there were none, and
-- digits of a real end at a hundred million.
SELECT printf('%.*f|', 4294967296 + 5, 1.5), printf('%.*f|', 4294967296 - 5, 1.5), printf('%.*f|', 2147483648, 1.5), printf('%.*f|', -2147483648, 1.5);
SELECT printf('%.*s|', -2147483648, 'abc'), printf('%.*d|', -2147483648, 7), printf('%.*g|', -2147483648, 7.123456789), printf('%.*c|', -2147483648, 'x'), printf('%.*q|', -2147483648, 'a''b'), printf('%*s|', -2147483648, 'abc'), printf('%-*d|', -2147483648, 7), printf('%.*x', -2147483648, 7), printf('%.*e', -2147483648, 7), printf('%!.*f', -2147483648, 7), printf('%,.*f', -2147483648, 7777.5);
SELECT length(printf('%.*f|', 10000000000, 1.5));
