-- lang_select: INTERSECT gives what is in both, EXCEPT what is in the left and not in the right; both without duplicates.
SELECT column1 FROM (VALUES(1), (2), (2), (3)) INTERSECT SELECT column1 FROM (VALUES(2), (3), (3), (4));
SELECT column1 FROM (VALUES(1), (1), (2)) EXCEPT SELECT 2;
SELECT NULL INTERSECT SELECT NULL;
SELECT NULL EXCEPT SELECT NULL;
SELECT 1 EXCEPT SELECT 1.0;
SELECT '1' EXCEPT SELECT 1;
