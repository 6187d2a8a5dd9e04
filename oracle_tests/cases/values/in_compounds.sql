-- lang_select: VALUES may be a part of a compound, and then ORDER BY and LIMIT belong to the whole.
VALUES(1) UNION ALL VALUES(2);
VALUES(1), (2) UNION VALUES(2), (3);
SELECT 5 UNION ALL VALUES(6), (7);
VALUES(1), (2), (3) EXCEPT SELECT 2;
VALUES(1), (2), (3) INTERSECT VALUES(3), (4);
-- error
SELECT 3 AS a UNION ALL VALUES(1), (2) ORDER BY a;
-- error
SELECT 1, 2 UNION ALL VALUES(1);
-- error
VALUES(1) UNION ALL SELECT 1, 2;
-- error
SELECT 1 UNION ALL VALUES(3), (1) ORDER BY 2;
