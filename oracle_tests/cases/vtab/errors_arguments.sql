CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, name TEXT COLLATE NOCASE);
INSERT INTO t VALUES(1,'[1,2,3]','a'),(2,'{"x":[4,5],"y z":"s"}','B'),(3,NULL,'c'),(4,'[]','d'),(5,'7','e');
-- error
SELECT * FROM json_each('[1]','$','x');
-- error
SELECT * FROM json_each(1,2,3,4);
-- error
SELECT * FROM t('x');
-- error
SELECT * FROM nope('x');
-- error
SELECT * FROM json_each(nope);
-- error
SELECT * FROM json_each(t.nope), t;
-- error
SELECT * FROM json_each(sum(1));
SELECT * FROM json_each();
-- error
SELECT * FROM pragma_table_info('t','main',3);
-- error
SELECT * FROM pragma_user_version('x');
