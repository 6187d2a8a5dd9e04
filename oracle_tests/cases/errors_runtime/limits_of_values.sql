-- Values that are too large.
-- error
SELECT zeroblob(1000000001);
-- error
SELECT randomblob(1000000001);
-- error
SELECT replace(printf('%.*c', 100000, 'x'), 'x', printf('%.*c', 100000, 'y'));
SELECT length(zeroblob(1000000)), length(printf('%.*c', 100000, 'x'));
