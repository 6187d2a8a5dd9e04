-- lang_corefunc "substr": a negative Y counts from the end; a negative Z takes the characters before Y.
SELECT substr('abcdef', 2, 3), substr('abcdef', 2), substr('abcdef', -2), substr('abcdef', -2, 1), substr('abcdef', 3, -2), substr('abcdef', -1, -2), substr('abcdef', 0), substr('abcdef', 0, 3), substr('abcdef', 1, 0), substr('abcdef', 10), substr('abcdef', -10), substr('abcdef', -10, 6), substr('abcdef', 4, 99), substr('abcdef', 1, -1), substr('abcdef', 7, -3);
SELECT hex(substr(x'010203', 2)), hex(substr(x'010203', -2, 1)), substr(12345, 2, 3), substr(1.5, 2), substr('éàü', 2, 1), substring('abc', 2, 1), substr('abc', '2'), substr('abc', 1.9), substr('', 1), substr('abc', NULL), substr(NULL, 1, 1);
-- error
SELECT substr('abc');
-- error
SELECT substr();
