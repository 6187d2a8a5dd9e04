-- pragma table_list: kinds, column counts, WITHOUT ROWID, STRICT, temp and attached
CREATE TABLE t(a, b AS (a)); CREATE TABLE w(a PRIMARY KEY) WITHOUT ROWID; CREATE TABLE s(a INT, b ANY) STRICT; CREATE VIEW v AS SELECT *, 1 FROM t; CREATE TEMP TABLE tt(a,b,c); ATTACH ':memory:' AS x;
-- error
CREATE TABLE x.t(a PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE x.t(a INT PRIMARY KEY) STRICT, WITHOUT ROWID; CREATE VIRTUAL TABLE d USING dbstat;
SELECT * FROM pragma_table_list ORDER BY schema, name; PRAGMA table_list(t); PRAGMA x.table_list; PRAGMA table_list('nope'); PRAGMA table_list(sqlite_schema); PRAGMA table_list(tt);
