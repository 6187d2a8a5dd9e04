-- withoutrowid: table_list says which tables have no rowid
CREATE TABLE t(a PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE u(a PRIMARY KEY);
SELECT name, wr FROM pragma_table_list WHERE name IN ('t','u') ORDER BY 1;
PRAGMA index_list(t);
PRAGMA index_xinfo(sqlite_autoindex_t_1);
