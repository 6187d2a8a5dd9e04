-- lang_corefunc changes(): within a program it counts the program's own last statement
CREATE TABLE t(a);
CREATE TABLE u(b);
CREATE TABLE log(step, n);
INSERT INTO u VALUES(1),(2),(3);
CREATE TRIGGER g AFTER INSERT ON t BEGIN
  INSERT INTO log VALUES('start', changes());
  UPDATE u SET b=b+1 WHERE b>1;
  INSERT INTO log VALUES('after update', changes());
  DELETE FROM u WHERE b>100;
  INSERT INTO log VALUES('after empty delete', changes());
END;
INSERT INTO t VALUES(1),(2);
SELECT changes(), total_changes();
SELECT * FROM log;
UPDATE t SET a=9;
SELECT changes(), total_changes();
