-- program: sqlite3
-- series §1: start, stop and step are hidden and tell what is in effect
SELECT value, start, stop, step FROM generate_series(1,3);
SELECT value, start, stop, step FROM generate_series(1,9,4);
SELECT start, stop, step FROM generate_series(5) LIMIT 2;
SELECT value, start, stop, step FROM generate_series(3,1,-1);
SELECT value, start, stop, step FROM generate_series(1,2,0);
SELECT rowid, oid, _rowid_, value FROM generate_series(10,13);
SELECT rowid, value FROM generate_series(10,4,-3);
SELECT * FROM generate_series WHERE start=1 AND stop=3;
SELECT * FROM generate_series WHERE start=1 AND stop=9 AND step=3;
SELECT * FROM generate_series(1) WHERE stop=3;
SELECT * FROM generate_series(1, 9) WHERE step=4;
-- error
SELECT * FROM generate_series(stop) LIMIT 1;
SELECT * FROM generate_series WHERE start=2 AND stop=start+2;
SELECT * FROM generate_series(1,5) WHERE start=2;
SELECT * FROM generate_series(1,5) WHERE stop=4;
SELECT * FROM generate_series(1,5) WHERE step=2;
SELECT value FROM generate_series(1,5) WHERE rowid=2;
SELECT value FROM generate_series(1,5) WHERE rowid BETWEEN 2 AND 4;
SELECT g.start, g.value FROM generate_series(2,3) g;
SELECT name, hidden FROM pragma_table_xinfo('generate_series');
SELECT name FROM pragma_table_info('generate_series');
