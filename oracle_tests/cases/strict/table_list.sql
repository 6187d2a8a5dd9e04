-- stricttables: PRAGMA table_list says which tables are strict
CREATE TABLE a(x INT) STRICT;
CREATE TABLE b(x INT);
SELECT name, strict FROM pragma_table_list WHERE name IN ('a','b') ORDER BY name;
