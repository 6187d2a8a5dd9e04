-- lang_expr: operands are taken as numbers by their longest prefix, blobs as the text that their bytes are.
SELECT '3' + 4, '3abc' + 4, 'abc' + 4, '' + 4, ' 3 ' + 4, '3.5' + 4, '3e1' + 4, '0x10' + 4, x'33' + 4, x'6162' + 4, '-3' * 2, '+3' * 2, '3' || 4 + 1, '1' + '1', - '5', -'abc', + 'abc', +x'41', -x'35', '5' * '1.5', '9' / '2', '9.0' / '2', '１' + 1;
