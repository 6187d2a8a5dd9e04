CREATE TABLE t(a);
CREATE TABLE log(m);
CREATE TRIGGER bi BEFORE INSERT ON t WHEN new.a=2 BEGIN INSERT INTO log VALUES('before ignore'); SELECT raise(ignore); INSERT INTO log VALUES('never'); END;
CREATE TRIGGER ai AFTER INSERT ON t BEGIN INSERT INTO log VALUES('after '||new.a); SELECT CASE WHEN new.a=3 THEN raise(ignore) END; INSERT INTO log VALUES('end '||new.a); END;
INSERT INTO t VALUES(1),(2),(3),(4) RETURNING a;
SELECT changes(), total_changes();
SELECT * FROM t;
SELECT * FROM log;
