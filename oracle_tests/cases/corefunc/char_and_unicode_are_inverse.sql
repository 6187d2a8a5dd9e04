-- lang_corefunc char(X1,...): lang_corefunc unicode(X): "the numeric unicode code point corresponding to the first
-- character"
WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n * 3 + 7 FROM c WHERE n < 300000) SELECT n, unicode(char(n)) = n FROM c ORDER BY n;
