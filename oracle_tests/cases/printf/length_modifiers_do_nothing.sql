-- printf "The Optional Length Field": l and ll are read and ignored by the SQL function.
SELECT printf('%ld', 5), printf('%lld', 9223372036854775807), printf('%lx', 255), printf('%lf', 1.5), printf('%ls', 'a'), printf('%llu', -1), printf('%hd', 5), printf('%Lf', 1.5), printf('%qd', 5), printf('%llld', 5), printf('%5ld|', 3);
