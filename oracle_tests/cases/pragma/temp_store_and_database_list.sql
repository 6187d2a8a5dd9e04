-- pragma database_list: temp stands in it once it has something; attached ones by number
SELECT seq, name, file <> '' FROM pragma_database_list;
CREATE TEMP TABLE t(a);
SELECT seq, name FROM pragma_database_list;
ATTACH ':memory:' AS b;
ATTACH '' AS c;
SELECT seq, name, file FROM pragma_database_list WHERE seq>0;
DETACH b;
SELECT seq, name FROM pragma_database_list;
ATTACH ':memory:' AS d;
SELECT seq, name FROM pragma_database_list;
PRAGMA temp_store;
PRAGMA temp_store=MEMORY;
SELECT seq, name FROM pragma_database_list;
-- error
SELECT * FROM t;
PRAGMA temp_store=nonsense;
PRAGMA temp_store;
