-- lang_createtrigger: RAISE takes any expression as its message
CREATE TABLE t(a);
CREATE TRIGGER g BEFORE INSERT ON t WHEN new.a>5 BEGIN SELECT RAISE(ABORT, 'too big: '||new.a); END;
CREATE TRIGGER h BEFORE UPDATE ON t BEGIN SELECT RAISE(FAIL, (SELECT count(*) FROM t)); END;
-- error
INSERT INTO t VALUES(1),(6);
INSERT INTO t VALUES(1);
-- error
UPDATE t SET a=3;
SELECT * FROM t;
