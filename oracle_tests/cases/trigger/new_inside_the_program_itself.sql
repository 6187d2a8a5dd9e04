-- A BEFORE UPDATE trigger sees NULL for a generated column of NEW that is made of columns which neither SET nor the
-- trigger names; not so for an UPDATE inside of the trigger's own program, when that is compiled.
CREATE TABLE t0(a NUMERIC UNIQUE, b REAL, g INTEGER AS (a + 1), PRIMARY KEY(b DESC)) WITHOUT ROWID;
CREATE TABLE lg(n INTEGER PRIMARY KEY, g, b);
INSERT INTO t0(a, b) VALUES (1, 'A'), (2.0, 4);
PRAGMA recursive_triggers = ON;
CREATE TRIGGER g2 BEFORE UPDATE ON t0 WHEN (SELECT count(*) < 5 FROM lg) BEGIN
  INSERT INTO lg(g, b) VALUES (NEW.g, NEW.b);
  INSERT INTO t0 VALUES (3, NEW.b), (OLD.g, NEW.b) ON CONFLICT(a) DO UPDATE SET b = 2.0 + (SELECT count(*) FROM lg);
END;
-- error
UPDATE t0 SET (a, b) = (b, '') WHERE g NOT IN (SELECT b FROM t0);
SELECT * FROM t0;
SELECT * FROM lg;
CREATE TABLE t1(a INTEGER PRIMARY KEY, b, c, g AS (b * 10));
CREATE TABLE t2(a INTEGER PRIMARY KEY, b, c, g AS (b * 10));
INSERT INTO t1 VALUES (1, 1, 1), (2, 2, 2);
INSERT INTO t2 SELECT a, b, c FROM t1;
CREATE TRIGGER h1 BEFORE UPDATE ON t1 WHEN NEW.a < 3 AND (SELECT count(*) < 20 FROM lg) BEGIN
  INSERT INTO lg(g, b) VALUES (NEW.g, 't1');
  UPDATE t2 SET c = c + 1;
END;
CREATE TRIGGER h2 BEFORE UPDATE ON t2 WHEN NEW.a < 3 BEGIN
  INSERT INTO lg(g, b) VALUES (NEW.g, 't2');
  UPDATE t1 SET c = c + 1;
END;
UPDATE t1 SET c = 5;
SELECT * FROM lg;
UPDATE t2 SET c = 5 WHERE a = 1;
SELECT * FROM lg;
SELECT * FROM t1;
