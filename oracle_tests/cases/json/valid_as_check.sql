-- json1 §4.20 json_valid(): documents checked as they come
CREATE TABLE t(j CHECK (json_valid(j)), b CHECK (json_valid(b, 8)));
INSERT INTO t VALUES ('[1]', jsonb('[1]')), (NULL, NULL);
-- error
INSERT INTO t VALUES ('{a:1}', NULL);
-- error
INSERT INTO t VALUES (NULL, x'ff');
-- error
UPDATE t SET j = j || 'x';
SELECT j, hex(b) FROM t ORDER BY rowid;
