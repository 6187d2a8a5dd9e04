-- lang_createtrigger: EXISTS in WHEN and in the statements of a trigger sees OLD and NEW.
CREATE TABLE t(a, b); CREATE TABLE log(what, n); CREATE TABLE allowed(a);
INSERT INTO allowed VALUES(1), (2);
CREATE TRIGGER tw AFTER INSERT ON t WHEN EXISTS(SELECT 1 FROM allowed WHERE allowed.a = NEW.a) BEGIN INSERT INTO log VALUES('ok', NEW.a); END;
CREATE TRIGGER tb AFTER INSERT ON t BEGIN INSERT INTO log SELECT 'seen', a FROM allowed WHERE EXISTS(SELECT 1 FROM t WHERE t.a = allowed.a AND t.b = NEW.b); END;
INSERT INTO t VALUES(1, 'x'), (3, 'y'), (2, 'x');
SELECT * FROM log ORDER BY what, n;
DELETE FROM log;
CREATE TRIGGER td BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'used') WHERE EXISTS(SELECT 1 FROM allowed WHERE a = OLD.a); END;
-- error
DELETE FROM t WHERE a = 1;
DELETE FROM t WHERE a = 3;
SELECT * FROM t ORDER BY a;
