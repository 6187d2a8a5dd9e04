-- An error in the middle of a query comes when the row is reached.
CREATE TABLE t(i INTEGER PRIMARY KEY, j);
INSERT INTO t VALUES(1, '[1]'), (2, 'bad'), (3, '[3]');
SELECT json_extract(j, '$[0]') FROM t WHERE i = 1;
-- error
SELECT json_extract(j, '$[0]') FROM t;
SELECT json_extract(j, '$[0]') FROM t WHERE json_valid(j);
-- error
SELECT sum(json_extract(j, '$[0]')) FROM t;
SELECT json_extract(j, '$[0]') FROM t ORDER BY i LIMIT 1;
-- error
UPDATE t SET j = json(j);
SELECT j FROM t ORDER BY i;
