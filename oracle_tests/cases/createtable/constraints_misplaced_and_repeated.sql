-- lang_createtable: constraints twice, contradicting, without names, with names on nothing
CREATE TABLE a(x NOT NULL NOT NULL NULL DEFAULT 1 DEFAULT 2 COLLATE BINARY COLLATE NOCASE UNIQUE UNIQUE); INSERT INTO a DEFAULT VALUES; SELECT x FROM a; SELECT count(*) FROM pragma_index_list('a'); PRAGMA table_xinfo(a);
-- error
CREATE TABLE b(x PRIMARY KEY PRIMARY KEY);
-- error
CREATE TABLE b(x PRIMARY KEY, y, PRIMARY KEY(y));
CREATE TABLE b(x, CONSTRAINT c1 CONSTRAINT c2 UNIQUE(x), CONSTRAINT c3); SELECT sql FROM sqlite_schema WHERE name='b';
-- error
CREATE TABLE c(x, PRIMARY KEY(nope));
-- error
CREATE TABLE c(x, UNIQUE(x, nope));
-- error
CREATE TABLE c(x, PRIMARY KEY(x+1));
-- error
CREATE TABLE c(x, UNIQUE(lower(x)));
CREATE TABLE c(x, PRIMARY KEY(x, x));
-- error
CREATE TABLE d(x, CHECK(y>0));
-- error
CREATE TABLE d(x, FOREIGN KEY(y) REFERENCES a);
CREATE TABLE d(x DEFAULT y);
-- error
CREATE TABLE d(x CHECK(x>0) ON CONFLICT FAIL); INSERT INTO d VALUES(1);
-- error
CREATE TABLE e(x, CHECK(x>0) CONSTRAINT named UNIQUE(x) NOT NULL);
-- error
CREATE TABLE e(x, UNIQUE(x) y INT);
-- error
CREATE TABLE e(UNIQUE(x));
-- error
CREATE TABLE e();
