-- rowvalue: an inequality of row values is a range of an index, over as many columns as the index has in that order.
CREATE TABLE c(last, first, n); CREATE INDEX cn ON c(last, first);
CREATE TABLE d(a, b, c2, e); CREATE INDEX dd ON d(a, b DESC, c2);
CREATE TABLE i(id INTEGER PRIMARY KEY, x, y); CREATE INDEX ix ON i(x);
EXPLAIN QUERY PLAN SELECT n FROM c WHERE (last, first) > ('Ash', 'Al') ORDER BY last, first LIMIT 2;
EXPLAIN QUERY PLAN SELECT n FROM c WHERE (last, first) <= ('Ash', 'Al');
EXPLAIN QUERY PLAN SELECT n FROM c WHERE (first, last) < ('Ash', 'Al');
EXPLAIN QUERY PLAN SELECT n FROM c WHERE (last, n) < ('Ash', 3);
EXPLAIN QUERY PLAN SELECT n FROM c WHERE (last, first, n) < ('Ash', 'x', 3);
EXPLAIN QUERY PLAN SELECT n FROM c WHERE last = 'Ash' AND (first, n) > ('A', 3);
EXPLAIN QUERY PLAN SELECT n FROM c WHERE (last, first) BETWEEN ('Ash', 'Al') AND ('B', 'x');
EXPLAIN QUERY PLAN SELECT n FROM c WHERE ('Ash', 'Al') < (last, first);
EXPLAIN QUERY PLAN SELECT n FROM c WHERE last > 'A' AND (last, first) < ('B', 'x');
EXPLAIN QUERY PLAN SELECT * FROM d WHERE (a, b) > (1, 2);
EXPLAIN QUERY PLAN SELECT * FROM d WHERE a = 1 AND (b, c2) >= (1, 2);
EXPLAIN QUERY PLAN SELECT * FROM i WHERE (id, x) > (1, 2);
EXPLAIN QUERY PLAN SELECT * FROM i WHERE (x, id) > (1, 2);
