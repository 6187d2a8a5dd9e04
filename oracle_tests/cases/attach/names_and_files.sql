-- lang_attach: an attached database is reached by its name
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a);
INSERT INTO x.t VALUES(1);
SELECT * FROM x.t;
SELECT * FROM t;
SELECT name FROM x.sqlite_schema;
SELECT name FROM pragma_database_list;
DETACH x;
-- error
SELECT * FROM x.t;
