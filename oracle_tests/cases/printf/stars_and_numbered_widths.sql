-- printf §2: * takes width and precision from the arguments.
SELECT printf('%*d|', 6, 42), printf('%-*d|', 6, 42), printf('%.*f', 2, 3.14159), printf('%*.*f|', 8, 3, 2.5), printf('%*s|', -5, 'ab'), printf('%.*s', 2, 'abcdef'), printf('%0*d', 5, 42);
SELECT printf('%,d', 1234567), printf('%,d', -1234), printf('%,.2f', 12345.678), printf('%+d % d', 5, 5), printf('%#x %#o', 255, 8), printf('%!.3s', 'aébc'), printf('%.3s', 'aébc');
