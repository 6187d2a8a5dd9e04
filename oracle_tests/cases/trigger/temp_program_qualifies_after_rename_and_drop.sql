-- lang_createtrigger, lang_altertable: qualified names in a TEMP trigger's program follow renames and fail when dropped
CREATE TABLE t(a); CREATE TABLE u(a, b); CREATE TEMP TRIGGER g AFTER INSERT ON main.t BEGIN UPDATE main.u SET b=main.u.b+1 WHERE main.u.a=new.a; DELETE FROM main.u WHERE b>5; END; INSERT INTO u VALUES(1,1),(2,5); ALTER TABLE u RENAME b TO bb; ALTER TABLE u RENAME TO uu; SELECT sql FROM sqlite_temp_schema; INSERT INTO t VALUES(1),(2); SELECT * FROM uu; CREATE TABLE u(other); INSERT INTO t VALUES(1); SELECT * FROM uu; DROP TABLE uu;
-- error
INSERT INTO t VALUES(1);
DROP TRIGGER g; INSERT INTO t VALUES(1); SELECT count(*) FROM t;
