-- pragma table_list: types, numbers of columns, wr and strict, of all databases or one
CREATE TABLE t(a, b AS (a), c AS (a) STORED);
CREATE TABLE w(k PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE s(a INT) STRICT;
CREATE TABLE ws(a INT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE VIEW v(x, y) AS SELECT 1, 2;
CREATE TEMP TABLE t(z);
SELECT schema, name, type, ncol, wr, strict FROM pragma_table_list ORDER BY schema, name;
PRAGMA table_list(t);
PRAGMA temp.table_list;
PRAGMA main.table_list('ws');
PRAGMA table_list(sqlite_schema);
