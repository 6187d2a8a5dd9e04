-- lang_droptable: dropped trees give their pages back; root pages move in an auto-vacuum file
-- auto_vacuum: full
CREATE TABLE a(x); CREATE TABLE b(x UNIQUE); CREATE TABLE c(x); INSERT INTO a VALUES(zeroblob(9000)); INSERT INTO b VALUES(zeroblob(9000)); INSERT INTO c VALUES(zeroblob(9000)); PRAGMA page_count; DROP TABLE a; SELECT name, rootpage FROM sqlite_schema; PRAGMA page_count; PRAGMA freelist_count; SELECT length(x) FROM b; DROP TABLE c; SELECT name, rootpage FROM sqlite_schema; PRAGMA page_count; PRAGMA integrity_check;
