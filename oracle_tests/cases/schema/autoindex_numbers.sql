-- fileformat2 "Internal schema objects": the numbers of automatic indexes count UNIQUE and PRIMARY KEY in order, twins left out
CREATE TABLE t(a UNIQUE, b PRIMARY KEY, c UNIQUE, UNIQUE(a), UNIQUE(c, a), UNIQUE(a, c), UNIQUE(c COLLATE nocase));
SELECT name FROM sqlite_schema WHERE type='index';
SELECT seq, name, "unique", origin FROM pragma_index_list('t');
CREATE TABLE u(a INTEGER PRIMARY KEY, b UNIQUE, UNIQUE(a), UNIQUE(b));
SELECT name FROM sqlite_schema WHERE tbl_name='u';
CREATE TABLE w(a UNIQUE, b, PRIMARY KEY(b), UNIQUE(b)) WITHOUT ROWID;
SELECT name, origin FROM pragma_index_list('w');
SELECT name FROM sqlite_schema WHERE tbl_name='w';
