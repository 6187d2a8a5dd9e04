-- lang_expr "LIKE": padding by printf(), substr() and zeroblob()
SELECT printf('%5s|%-5s|%05d', 'ab', 'ab', 42), substr('00000' || 42, -5), replace(hex(zeroblob(3)), '0', '-'), printf('%.*c', 5, '='), substr('     ' || 'ab', -5, 5), rtrim(printf('%-10s', 'x')) || '|';
