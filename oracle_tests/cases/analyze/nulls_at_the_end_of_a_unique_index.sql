-- a unique index of one descending column: behind a value all entries count as distinct, NULLs too
CREATE TABLE t(a UNIQUE, b, PRIMARY KEY(b DESC));
CREATE UNIQUE INDEX i ON t(a COLLATE NOCASE DESC);
INSERT INTO t VALUES (1, 2), (NULL, 3), (NULL, NULL), (NULL, NULL), (4, NULL), ('x', 'y');
ANALYZE;
SELECT * FROM sqlite_stat1 ORDER BY 1, 2;
SELECT tbl, idx, neq, nlt, ndlt, hex(sample) FROM sqlite_stat4 ORDER BY rowid;
CREATE TABLE u(a);
CREATE UNIQUE INDEX j ON u(a DESC);
INSERT INTO u VALUES (NULL), (NULL);
ANALYZE u;
SELECT * FROM sqlite_stat1 WHERE tbl = 'u';
SELECT tbl, idx, neq, nlt, ndlt, hex(sample) FROM sqlite_stat4 WHERE tbl = 'u' ORDER BY rowid;
