-- The row that min() or max() chooses is a row of the join: both tables' columns come from it.
CREATE TABLE t(k, a);
CREATE TABLE u(k, b);
INSERT INTO t VALUES(1, 'x'), (2, 'y');
INSERT INTO u VALUES(1, 5), (1, 7), (2, 6);
SELECT t.k, a, max(b) FROM t JOIN u ON t.k = u.k;
SELECT t.k, a, min(b) FROM t JOIN u ON t.k = u.k;
SELECT a, max(b) FROM t LEFT JOIN u ON t.k = u.k AND b < 6 GROUP BY t.k ORDER BY a;
SELECT u.rowid, t.rowid, max(b) FROM t JOIN u USING(k);
