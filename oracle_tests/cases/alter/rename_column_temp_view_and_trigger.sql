-- lang_altertable: temporary views and triggers on the table are rewritten too
CREATE TABLE t(a, b);
CREATE TEMP VIEW tv AS SELECT a FROM main.t;
CREATE TEMP TRIGGER tt AFTER INSERT ON main.t BEGIN UPDATE t SET b = new.a WHERE t.a = new.a; END;
ALTER TABLE t RENAME a TO z;
SELECT sql FROM sqlite_temp_schema;
INSERT INTO t(z) VALUES(4);
SELECT * FROM t;
SELECT * FROM tv;
