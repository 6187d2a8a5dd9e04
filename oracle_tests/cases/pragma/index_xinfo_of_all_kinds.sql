-- pragma index_info, index_xinfo: expression terms, rowid, DESC, collations, WITHOUT ROWID key columns
CREATE TABLE t(a, b COLLATE NOCASE, c INTEGER PRIMARY KEY); CREATE INDEX i ON t(b DESC, a+1, b COLLATE RTRIM); CREATE TABLE w(x, y, z UNIQUE, PRIMARY KEY(y DESC, x)) WITHOUT ROWID; CREATE INDEX wi ON w(x);
PRAGMA index_info(i); PRAGMA index_xinfo(i); PRAGMA index_xinfo(wi); PRAGMA index_xinfo(sqlite_autoindex_w_1); PRAGMA index_xinfo(sqlite_autoindex_w_2); PRAGMA index_info(w); PRAGMA index_xinfo(nope); PRAGMA index_info('I');
