-- withoutrowid: a column named twice in the key counts once
CREATE TABLE t(a, b, PRIMARY KEY(a, b, a)) WITHOUT ROWID;
INSERT INTO t VALUES(1,2),(1,3);
-- error
INSERT INTO t VALUES(1,2);
SELECT * FROM t;
SELECT name, pk FROM pragma_table_info('t');
