-- Operators that SQLite does not have, or that lack an operand.
-- error
SELECT 1 ** 2;
-- error
SELECT 1 === 2;
-- error
SELECT 1 =< 2;
-- error
SELECT 1 => 2;
-- error
SELECT 1 && 2;
-- error
SELECT !1;
-- error
SELECT 1 <> <> 2;
-- error
SELECT 1 NOT 2;
-- error
SELECT 1 IS;
-- error
SELECT 1 LIKE;
-- error
SELECT 1 IN 1;
-- error
SELECT NOT;
-- error
SELECT 1 BETWEEN 2 3;
-- error
SELECT a.b.c.d;
-- error
SELECT t.*.a FROM t;
SELECT 1 == 1, 1 <> 2, 1 != 2, 1 <= 2, 1 >= 2, 1 NOT NULL;
