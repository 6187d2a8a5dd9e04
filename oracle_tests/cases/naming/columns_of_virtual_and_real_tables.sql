-- lang_naming: names that a table-valued function and a table share
CREATE TABLE t(key, value);
INSERT INTO t VALUES('k','v');
-- error
SELECT key FROM t, json_each('[1]');
SELECT t.key, json_each.key FROM t, json_each('[1]');
SELECT t.value, j.value FROM t JOIN json_each('[1]') AS j;
-- error
SELECT * FROM t JOIN json_each('["v"]') USING(nope);
SELECT value FROM t JOIN json_each('["v"]') USING(value);
SELECT * FROM t NATURAL JOIN (SELECT key, value FROM json_each('{"k":"v"}'));
SELECT rowid IS NULL FROM t;
