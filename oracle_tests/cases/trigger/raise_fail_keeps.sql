-- lang_createtrigger: RAISE(FAIL) keeps what was changed before
CREATE TABLE t(a);
CREATE TRIGGER g AFTER INSERT ON t WHEN new.a=2 BEGIN SELECT RAISE(FAIL,'fail'); END;
-- error
INSERT INTO t VALUES(1),(2),(3);
SELECT * FROM t;
SELECT changes();
