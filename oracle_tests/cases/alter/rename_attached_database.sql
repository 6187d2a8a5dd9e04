-- lang_altertable, lang_attach: a table of an attached database, whose views may name only itself
CREATE TABLE t(a);
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a, b);
CREATE VIEW x.v AS SELECT b FROM t;
CREATE TRIGGER x.g AFTER INSERT ON t BEGIN UPDATE t SET b = 1; END;
ALTER TABLE x.t RENAME b TO bb;
ALTER TABLE x.t RENAME TO tt;
SELECT sql FROM x.sqlite_schema;
SELECT sql FROM main.sqlite_schema;
INSERT INTO tt VALUES(3,4);
SELECT * FROM x.v;
