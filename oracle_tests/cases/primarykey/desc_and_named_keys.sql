-- lang_createtable: DESC in keys, names of constraints in messages, ON CONFLICT of keys
CREATE TABLE a(x, y, CONSTRAINT pk PRIMARY KEY(x DESC, y COLLATE NOCASE) ON CONFLICT IGNORE); INSERT INTO a VALUES(1,'a'),(1,'A'),(2,'a'); SELECT * FROM a; SELECT x FROM a ORDER BY x DESC; PRAGMA index_xinfo(sqlite_autoindex_a_1);
-- error
INSERT OR ABORT INTO a VALUES(1,'A');
UPDATE a SET x=1; SELECT * FROM a;
-- error
CREATE TABLE b(x CONSTRAINT k1 PRIMARY KEY ON CONFLICT REPLACE CONSTRAINT k2 UNIQUE ON CONFLICT FAIL, v);
-- error
INSERT INTO b VALUES(1,'a'),(1,'b');
-- error
SELECT * FROM b; PRAGMA index_list(b);
