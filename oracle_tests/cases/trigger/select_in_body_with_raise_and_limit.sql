-- lang_createtrigger: a SELECT in a program runs for what it does: RAISE in its rows, LIMIT stops it
CREATE TABLE t(a); CREATE TABLE lim(n); INSERT INTO lim VALUES(1),(5);
CREATE TRIGGER g BEFORE INSERT ON t BEGIN SELECT CASE WHEN n=new.a THEN RAISE(ABORT,'is a limit') END FROM lim ORDER BY n LIMIT 1; SELECT RAISE(IGNORE) FROM lim WHERE n<new.a AND new.a>100; SELECT count(*), max(n) FROM lim HAVING max(n)>0; END;
-- error
INSERT INTO t VALUES(1);
INSERT INTO t VALUES(5),(101),(6);
SELECT * FROM t;
CREATE TRIGGER h AFTER DELETE ON t WHEN (SELECT count(*) FROM t)=0 BEGIN SELECT RAISE(FAIL, 'empty'); END;
-- error
DELETE FROM t;
SELECT count(*) FROM t;
