-- lang_createtable §3.6: repeated UNIQUE and PRIMARY KEY constraints make one index where they are the same
CREATE TABLE a(x UNIQUE, UNIQUE(x), PRIMARY KEY(x)); SELECT name FROM sqlite_schema WHERE type='index'; CREATE TABLE b(x, y, UNIQUE(x, y), UNIQUE(y, x), UNIQUE(x, y)); SELECT count(*) FROM pragma_index_list('b'); CREATE TABLE c(x COLLATE NOCASE UNIQUE, UNIQUE(x COLLATE BINARY)); SELECT count(*) FROM pragma_index_list('c'); INSERT INTO c VALUES('a');
-- error
INSERT INTO c VALUES('A');
CREATE TABLE d(x UNIQUE ON CONFLICT IGNORE, UNIQUE(x)); INSERT INTO d VALUES(1),(1); SELECT count(*) FROM d;
-- error
CREATE TABLE e(x UNIQUE ON CONFLICT IGNORE, UNIQUE(x) ON CONFLICT FAIL);
SELECT name FROM sqlite_schema WHERE type='table';
