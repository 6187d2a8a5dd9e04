-- printf "%d, %i": reals are cut, text is read as far as it is a number
SELECT printf('%d', 3.99), printf('%d', -3.99), printf('%d', '42abc'), printf('%d', '  7'), printf('%d', '1e3'), printf('%d', 1e30), printf('%d', -1e30), printf('%d', x'3132'), printf('%d', 'abc'), printf('%d', '0x10'), printf('%d', 9e999);
