-- autoinc: sqlite_sequence is made with the first such table and stays
CREATE TABLE a(x);
SELECT name FROM sqlite_schema;
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT);
SELECT name, sql FROM sqlite_schema;
DROP TABLE t;
SELECT name FROM sqlite_schema;
-- error
DROP TABLE sqlite_sequence;
