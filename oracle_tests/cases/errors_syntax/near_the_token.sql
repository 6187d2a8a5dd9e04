-- The message names the token at which the parser gave up.
-- error
SELEC 1;
-- error
SELECT FROM t;
-- error
SELECT 1 FROM;
-- error
SELECT 1 WHERE;
-- error
SELECT * FROM t WHERE a =;
-- error
SELECT (1;
-- error
SELECT 1);
-- error
SELECT 1,;
-- error
SELECT ,1;
-- error
SELECT * FROM t ORDER;
-- error
SELECT * FROM t GROUP a;
-- error
SELECT 1 2;
-- error
SELECT a b c;
-- error
SELECT * * FROM t;
