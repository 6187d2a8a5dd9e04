-- The message names the token at which the text stops being SQL.
-- error
SELECT 1 1;
-- error
SELECT 1 2 3;
-- error
SELECT FROM t;
-- error
SELECT , 1;
-- error
SELECT 1,, 2;
-- error
SELECT 1 FROM t u v;
-- error
SELECT * * FROM t;
-- error
SELECT 1 WHERE 1 WHERE 2;
-- error
SELECT 1 == == 2;
-- error
SELECT !1;
-- error
SELECT 1 &&2;
-- error
SELECT {1};
-- error
SELECT 1 FROM t, ;
-- error
SELECT 1 FROM (t;
-- error
SELECT 1 FROM ();
-- error
SELECT 1 AS;
-- error
SELECT 1 AS 2;
-- error
SELECT a b c;
-- error
SELCT 1;
-- error
SELECT 1 from t where order by 1;
-- error
SELECT IF EXISTS 1;
-- error
EXPLAIN;
-- error
EXPLAIN EXPLAIN SELECT 1;
-- error
SELECT 'a' 'b' 'c';
-- error
SELECT "a"."b"."c"."d";
-- error
SELECT a.b.c.d.e;
