-- What is wrong with a name in OFFSET is told, although a function in LIMIT is wrong.
-- error
SELECT 1 LIMIT nope() OFFSET nope;
-- error
SELECT 1 LIMIT nope OFFSET nope();
-- error
SELECT 1 LIMIT nope() + 1 OFFSET nope;
-- error
SELECT 1 LIMIT nope() + 1 OFFSET 1 + nope;
-- error
SELECT 1 LIMIT nope() OFFSET (SELECT nope);
-- error
SELECT 1 LIMIT nope() OFFSET nope2();
-- error
SELECT 1 LIMIT (SELECT 1, 2) OFFSET nope;
-- error
SELECT 1 UNION SELECT 2 LIMIT nope() OFFSET nope;
