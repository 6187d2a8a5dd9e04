-- limits "Maximum length of a string or BLOB": a value beyond a thousand million bytes is refused.
-- error
SELECT zeroblob(1000000001);
-- error
SELECT length(zeroblob(2000000000));
SELECT length(zeroblob(1000)), length(zeroblob(-5));
-- error
SELECT replace(printf('%.100000c', 'x'), 'x', printf('%.100000c', 'y'));
-- error
SELECT printf('%.*c', 2000000000, 'x') IS NULL;
