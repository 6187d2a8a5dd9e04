-- lang_attach: sqlite_schema, its aliases and PRAGMAs of each database; a database called by a strange name
ATTACH ':memory:' AS "weird ""name"; CREATE TABLE "weird ""name".t(a PRIMARY KEY); SELECT name FROM "weird ""name".sqlite_master; SELECT name FROM "weird ""name".sqlite_schema; PRAGMA "weird ""name".table_info(t); PRAGMA "weird ""name".user_version=5; PRAGMA "weird ""name".user_version; PRAGMA user_version; SELECT name FROM pragma_table_info('t', 'weird "name'); INSERT INTO t VALUES(1); SELECT "weird ""name".t.a FROM t; CREATE TEMP TRIGGER g AFTER INSERT ON "weird ""name".t BEGIN DELETE FROM "weird ""name".t WHERE a=new.a-1; END; INSERT INTO t VALUES(2); SELECT * FROM t; SELECT sqlite_temp_schema.name FROM sqlite_temp_schema;
-- error
SELECT * FROM "weird ""name".sqlite_temp_schema;
DETACH "weird ""name";
-- error
SELECT * FROM t;
