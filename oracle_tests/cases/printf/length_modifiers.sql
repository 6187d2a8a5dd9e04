-- printf "Width and precision": "l" and "ll" are read and make no difference
SELECT printf('%ld %lld %lu %llu %lx %llx %li', 1, 2, 3, 4, 255, 255, 7), printf('%lf %le %lg', 1.5, 1.5, 1.5), printf('%ls|%lc|%lq', 'a', 'b', 'c'), quote(printf('%llld', 1)), quote(printf('%hd', 1));
