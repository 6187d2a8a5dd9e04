-- invalid_text: yes
SELECT printf('%s|%10s|%-10s|%.2s|%c|%c', 'abc', 'abc', 'abc', 'abc', 'xyz', 65);
SELECT printf('%q|%Q|%w', 'it''s', 'it''s', 'a"b'), printf('%Q', NULL), printf('%s', NULL), printf('%q', NULL);
SELECT printf('%%'), printf('100%% %s', 'x'), printf('%z', 1), printf('%'), printf('a%'), printf(''), printf(NULL), format('%s', 'y');
SELECT printf('%5s|%-5s|%.1s', 'é', 'é', 'éa'), printf('%!5s|%!.1s', 'é', 'éa'), printf('%s', x'616263'), printf('%s', 1.0), printf('%s', 12);
SELECT printf('%.3c', 'x'), printf('%5c|', 'x'), printf('%n'), printf('%p', 1) IS NOT NULL;
