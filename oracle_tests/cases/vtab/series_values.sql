-- program: sqlite3
-- series §1: the first row is START, others follow by STEP and do not go beyond STOP
SELECT value FROM generate_series(1,5);
SELECT value FROM generate_series(5,1);
SELECT value FROM generate_series(5,5);
SELECT value FROM generate_series(5,100,5);
SELECT value FROM generate_series(1,10,4);
SELECT value FROM generate_series(10,1,-3);
SELECT value FROM generate_series(1,10,-3);
SELECT value FROM generate_series(1,3,0);
SELECT value FROM generate_series(-3,3);
SELECT value FROM generate_series(-3,-9,-2);
SELECT * FROM generate_series(1,3);
SELECT count(*), sum(value), min(value), max(value), avg(value) FROM generate_series(1,1000);
SELECT count(random()) FROM generate_series(1,20);
SELECT group_concat(value) FROM generate_series(1,9,2);
SELECT value, typeof(value) FROM generate_series(1,2);
SELECT * FROM (SELECT value v FROM generate_series(1,4)) WHERE v % 2;
