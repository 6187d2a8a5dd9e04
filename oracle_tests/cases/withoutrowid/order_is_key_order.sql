-- withoutrowid: a scan gives rows in the order of the key
CREATE TABLE t(a, b, PRIMARY KEY(b DESC, a)) WITHOUT ROWID;
INSERT INTO t VALUES(1,1),(2,3),(0,3),(5,2);
-- ordered
SELECT * FROM t;
