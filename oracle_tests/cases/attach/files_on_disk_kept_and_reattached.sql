-- lang_attach, lang_detach: a database detached keeps its rows; one in a transaction cannot go
ATTACH ':memory:' AS m; CREATE TABLE m.t(a); INSERT INTO m.t VALUES(1); BEGIN; INSERT INTO m.t VALUES(2);
-- error
DETACH m;
ROLLBACK; DETACH m;
-- error
SELECT * FROM m.t;
ATTACH ':memory:' AS m; SELECT count(*) FROM m.sqlite_schema;
-- error
ATTACH ':memory:' AS M;
ATTACH '' AS "two words"; CREATE TABLE "two words".t(a); SELECT * FROM "two words".t;
-- error
ATTACH ':memory:' AS main;
-- error
ATTACH ':memory:' AS temp;
ATTACH ':memory:' AS NULL;
DETACH "two words"; SELECT name FROM pragma_database_list;
