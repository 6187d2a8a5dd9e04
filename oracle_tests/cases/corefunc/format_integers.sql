SELECT printf('%d|%5d|%-5d|%05d|%+d|% d', 42, 42, 42, 42, 42, 42);
SELECT printf('%d', 'abc'), printf('%d', 3.9), printf('%d', '12abc'), printf('%i', 7), printf('%d', 9223372036854775807), printf('%d', 1e20);
SELECT printf('%u', -1), printf('%x %X %o', 255, 255, 8), printf('%#x %#o', 255, 8), printf('%x', -1), printf('%08x', 255);
SELECT printf('%,d', 1234567), printf('%,d', -1234567), printf('%,d', 12), printf('%*d', 6, 42), printf('%-*d|', 6, 42), printf('%.5d', 42);
SELECT printf('%lld %ld', 1, 2), printf('%d %d', 1), printf('%d');
