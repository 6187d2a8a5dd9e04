-- lang_corefunc in schemas: functions of the row in a trigger's program
CREATE TABLE t(a, b);
CREATE TABLE log(id INTEGER PRIMARY KEY, what);
CREATE TRIGGER i BEFORE INSERT ON t WHEN length(new.a) > 2 BEGIN INSERT INTO log(what) VALUES (printf('%s:%d', upper(new.a), coalesce(new.b, -1))); END;
CREATE TRIGGER u AFTER UPDATE OF b ON t BEGIN INSERT INTO log(what) VALUES (json_array(old.b, new.b, max(old.b, new.b))); END;
INSERT INTO t VALUES ('abc', 1), ('x', 2), ('defg', NULL);
UPDATE t SET b = abs(coalesce(b, -9)) + 1;
SELECT * FROM log ORDER BY id;
SELECT * FROM t ORDER BY a;
