-- lang_analyze: the lines of a WITHOUT ROWID table, of automatic indexes, of a table without any index
CREATE TABLE w(a, b, c UNIQUE, PRIMARY KEY(a,b)) WITHOUT ROWID; CREATE TABLE u(a UNIQUE, b, UNIQUE(b,a)); CREATE TABLE plain(x); CREATE TABLE k(id INTEGER PRIMARY KEY, v);
INSERT INTO w VALUES(1,1,1),(1,2,2),(2,1,3); INSERT INTO u VALUES(1,1),(2,1),(NULL,NULL); INSERT INTO plain VALUES(1),(1); INSERT INTO k VALUES(5,5);
ANALYZE; SELECT * FROM sqlite_stat1 ORDER BY tbl, idx; SELECT tbl, idx, neq, nlt, ndlt FROM sqlite_stat4 ORDER BY tbl, idx, nlt;
