-- lang_corefunc hex(X): "Only characters in Y that are not hexadecimal digits are ignored in X"
SELECT hex(unhex('41-42', '-')), unhex('4-1', '-'), hex(unhex(' 41 42 ', ' ')), hex(unhex('4142', '1')), unhex('41x', 'y'), hex(unhex('é41€42', '€é')), hex(unhex('--', '-')), unhex('41', NULL), unhex(NULL, '-'), hex(unhex('41.42', 'a.')), unhex('4.142', '.'), hex(unhex('00-11', '-0'));
-- error
SELECT unhex();
-- error
SELECT unhex('41', '-', 'x');
