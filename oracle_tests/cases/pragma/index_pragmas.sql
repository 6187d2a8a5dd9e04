-- pragma index_list, index_info, index_xinfo: origin, partial, expressions, keys and the rest
CREATE TABLE t(a UNIQUE, b, c, PRIMARY KEY(b, c));
CREATE INDEX i ON t(b DESC, abs(c)) WHERE a > 0;
-- error
CREATE UNIQUE INDEX u ON t(c COLLATE nocase, rowid2) ;
CREATE UNIQUE INDEX u ON t(c COLLATE nocase, a);
PRAGMA index_list(t);
PRAGMA index_info(i);
PRAGMA index_xinfo(i);
PRAGMA index_xinfo(u);
PRAGMA index_info(sqlite_autoindex_t_2);
PRAGMA index_info(nope);
PRAGMA index_list(nope);
CREATE TABLE w(k TEXT COLLATE nocase, v, PRIMARY KEY(k DESC)) WITHOUT ROWID;
PRAGMA index_list(w);
PRAGMA index_xinfo(w);
PRAGMA index_xinfo(sqlite_autoindex_w_1);
SELECT il.name, ii.name FROM pragma_index_list('t') il, pragma_index_info(il.name) ii ORDER BY 1, ii.seqno;
