SELECT lower('ABC É'), upper('abc é'), lower(12), upper(x'6162'), lower(NULL), typeof(upper(5));
SELECT trim('  a  '), ltrim('  a  '), rtrim('  a  '), trim('xxaxx', 'x'), ltrim('abcab', 'ba'), rtrim('abcab', 'ba'), trim('abc', ''), trim('éaé', 'é');
SELECT trim(char(9) || 'a'), hex(trim(' ' || char(9) || 'a ')), trim('a', NULL), trim(' 12 ') + 1, trim(123, 1), trim(x'20612020'), typeof(trim(5));
