-- gencol: stored columns are computed after BEFORE triggers and before constraints
CREATE TABLE t(a, s AS (a*10) STORED NOT NULL, v AS (s+1) UNIQUE); CREATE TABLE log(m); CREATE TRIGGER b BEFORE INSERT ON t BEGIN INSERT INTO log VALUES('b '||ifnull(new.s,'null')||' '||ifnull(new.v,'null')); END; CREATE TRIGGER a AFTER UPDATE OF a ON t BEGIN INSERT INTO log VALUES('u '||old.v||'>'||new.v); END;
INSERT INTO t VALUES(1),(2);
-- error
INSERT INTO t VALUES(NULL);
-- error
INSERT INTO t VALUES(1);
INSERT OR REPLACE INTO t VALUES(1.0); UPDATE t SET a=a+5; SELECT * FROM t; SELECT * FROM log;
-- error
UPDATE t SET a=NULL;
