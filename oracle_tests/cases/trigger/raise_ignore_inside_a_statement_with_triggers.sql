-- RAISE(IGNORE) in the midst of a statement of a trigger ends the trigger, not just the row at which that statement is;
-- what the statement has done by then stays, and counts.
CREATE TABLE v(a INTEGER PRIMARY KEY, b, c, d);
CREATE TABLE w(a INTEGER PRIMARY KEY, b);
CREATE TABLE lg(n INTEGER PRIMARY KEY, x, y, z);
INSERT INTO w(b) VALUES (1), (2), (3), (4);
CREATE TRIGGER v3 INSERT ON v BEGIN
  INSERT INTO lg(x) VALUES ('a');
  UPDATE w SET b = CASE WHEN a = new.b THEN RAISE(IGNORE) ELSE b + 1 END;
  INSERT INTO lg(x) VALUES ('e');
END;
INSERT INTO v(b) VALUES (3), (9), (2);
SELECT changes(), total_changes(), last_insert_rowid();
SELECT * FROM v;
SELECT * FROM w;
CREATE TRIGGER w1 UPDATE ON w BEGIN INSERT INTO lg(x) VALUES ('w'); END;
INSERT INTO v(b) VALUES (3), (9), (2);
SELECT changes(), total_changes(), last_insert_rowid();
SELECT * FROM v;
SELECT * FROM w;
SELECT * FROM lg;
CREATE TRIGGER v4 AFTER INSERT ON v WHEN CASE WHEN new.b = 7 THEN RAISE(IGNORE) ELSE 1 END BEGIN
  INSERT INTO lg(x, y, z) VALUES ('n', changes(), total_changes());
END;
INSERT INTO v(b) VALUES (7), (9), (4), (7);
SELECT changes(), total_changes(), last_insert_rowid();
SELECT * FROM v;
SELECT * FROM lg;
CREATE TRIGGER w2 BEFORE INSERT ON w BEGIN INSERT INTO lg(x) VALUES ('w2'); END;
CREATE TRIGGER v6 BEFORE UPDATE ON v BEGIN
  INSERT INTO lg(x) VALUES ('c');
  INSERT INTO w VALUES (old.a + 20, 1), (old.a + 30, 2), (CASE WHEN old.b = 9 THEN RAISE(IGNORE) ELSE old.a + 40 END, 3);
  INSERT INTO lg(x) VALUES ('d');
END;
UPDATE v SET c = 1;
SELECT changes(), total_changes(), last_insert_rowid();
SELECT * FROM v;
SELECT * FROM w;
CREATE VIEW vv AS SELECT a, b FROM v;
CREATE TRIGGER vv1 INSTEAD OF UPDATE ON vv BEGIN
  INSERT INTO lg(x) VALUES ('vv');
  UPDATE w SET b = CASE WHEN a = 2 THEN RAISE(IGNORE) ELSE 5 END;
  INSERT INTO lg(x) VALUES ('ww');
END;
UPDATE vv SET b = b + 1 RETURNING a;
SELECT changes(), total_changes();
DROP TRIGGER v6;
CREATE TRIGGER v7 BEFORE UPDATE ON v BEGIN
  INSERT INTO w VALUES (1, 1), (99, 9) ON CONFLICT(a) DO UPDATE SET b = CASE WHEN old.b = 9 THEN RAISE(IGNORE) ELSE b + 1 END;
  INSERT INTO lg(x) VALUES ('up');
END;
UPDATE v SET c = 4;
SELECT changes(), total_changes(), last_insert_rowid();
SELECT * FROM v;
SELECT * FROM w;
SELECT * FROM lg;
