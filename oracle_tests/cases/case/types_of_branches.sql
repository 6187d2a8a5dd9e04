-- The branches may have any types; the result has that of the chosen one.
SELECT typeof(CASE column1 WHEN 1 THEN 1 WHEN 2 THEN 'a' WHEN 3 THEN x'00' WHEN 4 THEN 1.5 END) FROM (VALUES(1), (2), (3), (4), (5));
CREATE TABLE t(a INT);
INSERT INTO t VALUES(1), (2), (3);
SELECT a FROM t ORDER BY CASE WHEN a = 2 THEN 0 ELSE a END;
SELECT sum(CASE WHEN a > 1 THEN 1 ELSE 0 END) FROM t;
UPDATE t SET a = CASE a WHEN 1 THEN 10 ELSE a END;
SELECT a FROM t ORDER BY a;
