-- rowvalue "Row Values In UPDATE Statements": the columns get the values at once; the sizes must be the same.
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b);
INSERT INTO t VALUES(1, 'x', 'y'), (2, 'p', 'q');
UPDATE t SET (a, b) = (b, a);
SELECT * FROM t ORDER BY id;
UPDATE t SET (a, b) = (SELECT max(a), min(b) FROM t) WHERE id = 1;
SELECT * FROM t ORDER BY id;
UPDATE t SET (b) = 5, (a, id) = (7, id + 10);
SELECT * FROM t ORDER BY id;
-- error
UPDATE t SET (a, b) = 5;
-- error
UPDATE t SET (a, b) = (1, 2, 3);
-- error
UPDATE t SET (a, b) = (SELECT 1 FROM t);
-- error
UPDATE t SET (a, nosuch) = (1, 2);
