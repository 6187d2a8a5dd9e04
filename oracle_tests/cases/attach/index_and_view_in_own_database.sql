-- lang_attach: an index belongs to its table's database; a view names its own tables
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a);
-- error
CREATE INDEX i ON t(a);
CREATE INDEX x.i ON t(a);
-- error
CREATE INDEX main.j ON x.t(a);
CREATE TABLE m(b);
CREATE VIEW x.v AS SELECT * FROM t;
-- error
CREATE VIEW w AS SELECT * FROM x.t;
-- error
CREATE VIEW x.bad AS SELECT * FROM main.m;
SELECT name FROM x.sqlite_schema;
SELECT * FROM x.v;
