-- printf "%f": text is read as far as it is a number
SELECT printf('%.2f', '3.14159abc'), printf('%g', '1e3'), printf('%f', ''), printf('%f', 'abc'), printf('%.1f', x'322e35'), printf('%f', ' 5 '), printf('%.3g', '0x10'), printf('%f', NULL), printf('%.1f', 5);
