-- lang_corefunc in schemas: virtual and stored columns of functions, and indexes on them
CREATE TABLE t(j, a AS (j ->> '$.a'), up TEXT AS (upper(j)) STORED, h AS (hex(substr(j, 1, 2))), n INTEGER AS (length(j)));
INSERT INTO t(j) VALUES ('{"a":5}'), ('{"a":"x"}'), ('{}'), (NULL);
CREATE INDEX i ON t(a);
CREATE INDEX k ON t(n, h);
SELECT * FROM t ORDER BY rowid;
SELECT j FROM t WHERE a = 5;
SELECT n, h FROM t WHERE n > 2 ORDER BY n, h;
UPDATE t SET j = json_set(coalesce(j, '{}'), '$.a', 9);
SELECT a, up, n FROM t ORDER BY rowid;
-- error
INSERT INTO t(j) VALUES ('{');
SELECT count(*) FROM t;
