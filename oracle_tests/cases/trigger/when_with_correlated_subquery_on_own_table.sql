-- lang_createtrigger: WHEN sees the table before the row (BEFORE) and with it (AFTER)
CREATE TABLE t(a, b);
CREATE TABLE log(w, n);
CREATE TRIGGER b BEFORE INSERT ON t WHEN (SELECT count(*) FROM t WHERE a = new.a) = 0 BEGIN INSERT INTO log VALUES('first '||new.a, (SELECT count(*) FROM t)); END;
CREATE TRIGGER c AFTER INSERT ON t WHEN (SELECT count(*) FROM t WHERE a = new.a) > 1 BEGIN INSERT INTO log VALUES('again '||new.a, (SELECT count(*) FROM t)); END;
INSERT INTO t VALUES('x',1),('y',2),('x',3),('x',4);
SELECT * FROM log;
