-- lang_naming: main's views and triggers see main alone, even when another database has the name
ATTACH ':memory:' AS x; CREATE TABLE x.only(a); INSERT INTO x.only VALUES('x'); CREATE VIEW v AS SELECT a FROM only;
-- error
SELECT * FROM v;
-- error
CREATE VIEW w AS SELECT a FROM x.only;
CREATE TEMP VIEW w AS SELECT a FROM x.only; SELECT * FROM w; CREATE VIEW x.xv AS SELECT a FROM only; SELECT * FROM xv; CREATE TABLE only(a); INSERT INTO main.only VALUES('main'); SELECT * FROM v; SELECT * FROM xv; SELECT a FROM only; DETACH x;
-- error
SELECT * FROM w;
SELECT * FROM v;
