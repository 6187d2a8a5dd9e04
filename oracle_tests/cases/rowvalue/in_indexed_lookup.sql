-- A row value of all key columns finds the row by its index; NULL finds none.
CREATE TABLE t(a, b, v, PRIMARY KEY(a, b)) WITHOUT ROWID;
INSERT INTO t VALUES(1, 1, 'p'), (1, 2, 'q'), (2, 1, 'r');
SELECT v FROM t WHERE (a, b) = (1, 2);
SELECT v FROM t WHERE (b, a) = (1, 2);
SELECT v FROM t WHERE (a, b) IN ((1, 1), (2, 1), (9, 9)) ORDER BY v;
SELECT v FROM t WHERE (a, b) IN (SELECT b, a FROM t) ORDER BY v;
SELECT v FROM t WHERE (a, b) = (1, NULL);
