-- lang_createtable: such a table has no PRIMARY KEY, constraints or defaults
CREATE TABLE s(a INTEGER PRIMARY KEY, b NOT NULL DEFAULT 5 UNIQUE COLLATE NOCASE);
INSERT INTO s VALUES(5,1),(6,2);
CREATE TABLE t AS SELECT * FROM s;
PRAGMA table_info(t);
SELECT rowid, * FROM t;
PRAGMA index_list(t);
