-- lang_altertable: views of temp over a main table follow; views of main cannot see temp's
CREATE TABLE t(a, b); CREATE TEMP VIEW tv AS SELECT a, b FROM main.t; CREATE TEMP VIEW bare AS SELECT b FROM t;
CREATE TEMP TRIGGER tg AFTER INSERT ON main.t BEGIN UPDATE t SET b=new.a WHERE a=new.a; END;
ALTER TABLE t RENAME b TO bb; ALTER TABLE t RENAME TO u;
SELECT sql FROM sqlite_temp_schema; INSERT INTO u VALUES(1,2); SELECT * FROM tv; SELECT * FROM bare;
CREATE TEMP TABLE u(x);
-- error
SELECT * FROM bare;
-- error
ALTER TABLE temp.u RENAME x TO y;
SELECT sql FROM sqlite_temp_schema WHERE type='view';
