-- program: sqlite3
-- series §1: STEP is 1 and STOP 4294967295 unless given; START must be
SELECT value FROM generate_series(4294967294);
SELECT value FROM generate_series(4294967295, 4294967296);
SELECT value, stop, step FROM generate_series(7) LIMIT 2;
-- error
SELECT value FROM generate_series;
-- error
SELECT value FROM generate_series LIMIT 1;
-- error
SELECT value FROM generate_series();
-- error
SELECT value FROM generate_series(1,2,3,4);
-- error
SELECT value FROM generate_series(1,2,3,4,5);
-- error
SELECT value FROM generate_series WHERE stop=3;
-- error
SELECT value FROM generate_series WHERE start>1 AND stop=3;
-- error
SELECT value FROM generate_series(start);
-- error
SELECT value FROM generate_series(value, 3);
-- error
SELECT nope FROM generate_series(1,2);
-- error
SELECT value FROM generate_series(nope, 2);
SELECT value FROM generate_series(NULL, 2);
SELECT value FROM generate_series(1, NULL);
SELECT value FROM generate_series(1, 2, NULL);
SELECT count(*) FROM generate_series(NULL);
SELECT value FROM main.generate_series(1,2);
SELECT value FROM temp.generate_series(1,2);
SELECT value FROM nope.generate_series(1,2);
