-- datatype3: an unknown collation is an error when it is used for comparing.
CREATE TABLE t(a);
-- error
SELECT 'a' = 'b' COLLATE nope;
-- error
SELECT a FROM t ORDER BY a COLLATE nope;
-- error
SELECT a FROM t GROUP BY a COLLATE nope;
-- error
SELECT DISTINCT a COLLATE nope FROM t;
-- error
CREATE INDEX i ON t(a COLLATE nope);
-- error
SELECT max(a COLLATE nope) FROM t;
-- error
SELECT 'a' COLLATE;
