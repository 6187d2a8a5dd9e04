-- fileformat2 §1.5: a new table or index takes the lowest free page; the root pages tell
CREATE TABLE a(x UNIQUE, y UNIQUE); CREATE TABLE b(x); CREATE INDEX i ON b(x); CREATE TABLE c(z);
DROP INDEX i; DROP TABLE a; CREATE TABLE d(p UNIQUE); SELECT name, rootpage FROM sqlite_schema;
DROP TABLE c; CREATE INDEX j ON d(p); CREATE TABLE e(q PRIMARY KEY) WITHOUT ROWID; SELECT name, rootpage FROM sqlite_schema;
PRAGMA freelist_count; VACUUM; SELECT name, rootpage FROM sqlite_schema; PRAGMA integrity_check;
