-- lang_createtable: NOT NULL is tested after BEFORE triggers have run, on what they could not change
CREATE TABLE t(a NOT NULL, b NOT NULL DEFAULT 'b'); CREATE TABLE log(m); CREATE TRIGGER g BEFORE INSERT ON t BEGIN INSERT INTO log VALUES(coalesce(new.a,'null')||coalesce(new.b,'null')); END;
-- error
INSERT INTO t VALUES(NULL, 1);
INSERT OR IGNORE INTO t VALUES(NULL, 1),(1, NULL),(1, 1); SELECT * FROM log; INSERT OR REPLACE INTO t VALUES(2, NULL); SELECT * FROM t; SELECT * FROM log;
-- error
UPDATE t SET a=nullif(a, 2);
UPDATE OR IGNORE t SET a=nullif(a, 2), b=nullif(b, 1); SELECT * FROM t;
-- error
INSERT INTO t(b) VALUES(5);
SELECT count(*) FROM log;
