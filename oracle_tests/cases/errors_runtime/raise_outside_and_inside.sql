-- lang_createtrigger "The RAISE() function": its message comes out as the error, with what it undoes.
CREATE TABLE t(a);
-- error
SELECT RAISE(ABORT, 'outside');
CREATE TRIGGER tr BEFORE INSERT ON t BEGIN SELECT CASE WHEN new.a < 0 THEN RAISE(ABORT, 'negative') WHEN new.a = 0 THEN RAISE(IGNORE) WHEN new.a > 100 THEN RAISE(FAIL, 'large: ' || new.a) END; END;
INSERT INTO t VALUES(1), (0), (2);
-- error
INSERT INTO t VALUES(3), (-1);
-- error
INSERT INTO t VALUES(4), (101), (5);
SELECT a FROM t;
