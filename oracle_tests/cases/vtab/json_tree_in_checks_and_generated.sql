-- json1: json functions in CHECK, generated columns and partial indexes; table functions may not stand there
CREATE TABLE d(j CHECK(json_valid(j)), n AS (json_array_length(j,'$.l')) STORED, t AS (json_type(j,'$.l[0]'))); INSERT INTO d VALUES('{"l":[1,2]}'),('{}'),('{"l":["x"]}'); SELECT n, t FROM d;
-- error
INSERT INTO d VALUES('{bad');
CREATE INDEX i ON d(n) WHERE t='text'; SELECT j FROM d INDEXED BY i WHERE t='text';
-- error
CREATE TABLE e(j CHECK(EXISTS(SELECT 1 FROM json_each(j))));
CREATE VIEW v AS SELECT d.rowid AS r, e.value AS v FROM d, json_each(d.j,'$.l') e; SELECT * FROM v; DELETE FROM d WHERE rowid IN (SELECT r FROM v WHERE v='x'); SELECT count(*) FROM d; UPDATE d SET j=json_set(j,'$.l',json('[]')); SELECT n, t FROM d;
