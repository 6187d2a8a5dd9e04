-- lang_altertable: views and triggers that name the table follow
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT t.a, x.b FROM t, t AS x WHERE t.a=x.a;
CREATE TABLE u(c);
CREATE TRIGGER g AFTER INSERT ON u BEGIN INSERT INTO t SELECT c, c FROM u; UPDATE t SET b=1 WHERE t.a=new.c; DELETE FROM t WHERE a IN (SELECT a FROM t); END;
ALTER TABLE t RENAME TO "new name";
SELECT sql FROM sqlite_schema;
