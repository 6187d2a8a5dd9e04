-- lang_select: LIMIT a, b is OFFSET a, then LIMIT b.
SELECT column1 FROM (VALUES(1), (2), (3), (4)) LIMIT 1, 2;
SELECT column1 FROM (VALUES(1), (2), (3), (4)) LIMIT 2 OFFSET 1;
SELECT column1 FROM (VALUES(1), (2), (3), (4)) LIMIT 3, 100;
SELECT column1 FROM (VALUES(1), (2), (3), (4)) LIMIT 4, 1;
SELECT column1 FROM (VALUES(1), (2), (3), (4)) LIMIT 2, -1;
-- error
SELECT 1 LIMIT 1, 2, 3;
-- error
SELECT 1 LIMIT 1, 2 OFFSET 3;
