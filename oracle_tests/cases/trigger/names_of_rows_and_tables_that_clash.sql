-- lang_createtrigger: tables and columns called new and old, aliases that hide the rows, columns in subqueries
CREATE TABLE t(a, new); CREATE TABLE old(a, b); CREATE TABLE log(m);
CREATE TRIGGER g AFTER UPDATE ON t BEGIN INSERT INTO log SELECT new.new||'/'||old.new; INSERT INTO log SELECT 'in '||old.b FROM old; INSERT INTO log SELECT (SELECT x.a FROM t AS x WHERE x.a=new.a); END;
INSERT INTO t VALUES(1,'n1'); INSERT INTO old VALUES(5,'from table');
UPDATE t SET new='n2'; 
SELECT * FROM log; DROP TRIGGER g; CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log SELECT a FROM t WHERE rowid=new.rowid; INSERT INTO log VALUES(new.a||typeof(new."new")); END; INSERT INTO t VALUES(7, 8); SELECT * FROM log;
