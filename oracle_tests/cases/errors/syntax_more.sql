-- error
SELECT 1 2 3;
-- error
SELECT * * FROM t;
-- error
FROM t SELECT 1;
-- error
CREATE;
-- error
INSERT;
-- error
UPDATE;
-- error
DELETE;
-- error
DROP;
-- error
SELECT 1 UNION;
-- error
SELECT a b c FROM t;
-- error
SELECT CASE WHEN 1 THEN;
-- error
SELECT 1 AS;
-- error
SELECT 1 IN;
-- error
SELECT 1 BETWEEN;
-- error
SELECT NOT;
-- error
SELECT x'1';
-- error
SELECT "unterminated;
