-- found by the generator of changes: a subquery that reads nothing but OLD and NEW from outside runs once for a program
CREATE TABLE t(a,b);
CREATE TABLE lg(x);
INSERT INTO t VALUES(1,1),(2,2),(3,3);
CREATE TRIGGER h BEFORE INSERT ON t BEGIN UPDATE t SET a=a+(SELECT max(a) FROM t); UPDATE t SET a=NEW.a+(SELECT max(a)+NEW.b FROM t); END;
INSERT INTO t SELECT (SELECT count(*) FROM t), 9 FROM t;
SELECT * FROM t;
INSERT INTO t VALUES ((SELECT max(a) FROM t), 3), ((SELECT max(a) FROM t), 4);
SELECT * FROM t;
CREATE TRIGGER i AFTER DELETE ON t BEGIN UPDATE t SET b=(SELECT sum(z.b) FROM t z WHERE z.a IN (SELECT a FROM t WHERE b<=OLD.b)); END;
DELETE FROM t WHERE b=3;
SELECT * FROM t;
CREATE TRIGGER j AFTER UPDATE OF a ON t BEGIN INSERT INTO lg SELECT b+(SELECT count(*)+NEW.a FROM lg) FROM t WHERE EXISTS(SELECT 1 FROM lg WHERE x>NEW.b) OR NEW.a; END;
UPDATE t SET a=2;
SELECT * FROM lg;
