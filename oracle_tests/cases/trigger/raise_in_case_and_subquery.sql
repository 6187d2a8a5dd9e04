-- lang_createtrigger RAISE: within CASE, in a subquery of a program, with a computed message
CREATE TABLE t(a);
CREATE TABLE lim(n);
INSERT INTO lim VALUES(3);
CREATE TRIGGER g BEFORE INSERT ON t BEGIN
  SELECT CASE WHEN new.a > (SELECT n FROM lim) THEN RAISE(ABORT, 'too big') WHEN new.a < 0 THEN RAISE(IGNORE) END;
END;
INSERT INTO t VALUES(1),(-1),(3);
-- error
INSERT INTO t VALUES(2),(4);
SELECT * FROM t;
CREATE TRIGGER d BEFORE DELETE ON t BEGIN SELECT RAISE(FAIL, 'no deleting of ' || old.a || '!') FROM lim WHERE n = old.a; END;
-- error
DELETE FROM t;
SELECT * FROM t;
