-- limits: a string or blob may have a billion bytes; what would be longer is refused
-- error
SELECT length(zeroblob(1000000001));
SELECT length(replace(zeroblob(100000),x'00',zeroblob(100000)));
SELECT length(zeroblob(-5));
-- error
SELECT length(randomblob(1000000001));
-- error
SELECT printf('%*s', 1000000001, 'x');
SELECT length(printf('%.*c', 1000, 'x'));
CREATE TABLE t(a);
-- error
INSERT INTO t VALUES(zeroblob(2000000000));
INSERT INTO t VALUES(zeroblob(70000));
SELECT length(a) FROM t;
