-- lang_returning: RETURNING does not see what AFTER triggers do to the row
CREATE TABLE t(a, b);
CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET b='trigger' WHERE a=new.a; END;
INSERT INTO t VALUES(1,'given') RETURNING *;
SELECT * FROM t;
