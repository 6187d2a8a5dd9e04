-- What SET gives to a row of a view is computed when its turn has come, so it sees what the triggers of the rows before
-- have done; with FROM it is computed before.
-- needs: flatten
CREATE TABLE t(a INTEGER PRIMARY KEY, b INT);
INSERT INTO t VALUES (1, 10), (2, 20), (3, 30);
CREATE TABLE log(n INTEGER PRIMARY KEY, old, new);
CREATE VIEW v(x, y) AS SELECT a, b FROM t;
CREATE TRIGGER g INSTEAD OF UPDATE ON v BEGIN
  INSERT INTO log(old, new) VALUES (OLD.y, NEW.y);
  UPDATE t SET b = b + 1;
END;
UPDATE v SET y = (SELECT sum(b) FROM t WHERE a >= x);
SELECT * FROM log;
UPDATE v SET y = (SELECT sum(b) FROM t);
SELECT * FROM log;
UPDATE v SET (y, x) = (SELECT max(b), count(*) FROM t WHERE b > y) WHERE x > 1 RETURNING x, y;
SELECT * FROM log;
UPDATE v SET y = (SELECT sum(b) FROM t WHERE a >= x) + u.a FROM t u WHERE u.a = x;
SELECT * FROM log;
UPDATE v SET y = y + 1 WHERE (SELECT sum(b) FROM t WHERE a >= x) < 100;
SELECT * FROM log;
SELECT * FROM t;
