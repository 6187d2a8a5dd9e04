-- json1, vtab: INSERT, UPDATE FROM, DELETE and upserts fed by json_each and json_tree
CREATE TABLE t(k PRIMARY KEY, v); INSERT INTO t SELECT key, value FROM json_each('{"a":1,"b":[2,3],"c":null}'); SELECT k, v, typeof(v) FROM t ORDER BY k; INSERT INTO t SELECT key, value FROM json_each('{"a":9,"d":"x"}') WHERE true ON CONFLICT(k) DO UPDATE SET v=excluded.v||'!'; SELECT * FROM t ORDER BY k; UPDATE t SET v=j.atom FROM json_tree('{"b":{"x":7}}') AS j WHERE j.key='x' AND t.k='b'; DELETE FROM t WHERE k IN (SELECT value FROM json_each('["a","d"]')); SELECT * FROM t ORDER BY k; CREATE TRIGGER g AFTER INSERT ON t WHEN json_valid(new.v) BEGIN INSERT INTO t SELECT new.k||'.'||key, value FROM json_each(new.v) WHERE type NOT IN ('object','array'); END; INSERT INTO t VALUES('j','{"p":1,"q":{"r":2}}'); SELECT * FROM t ORDER BY k;
-- error
DELETE FROM json_each;
-- error
INSERT INTO json_each VALUES(1);
