-- rowvalue §2.1: compared from the left; NULL is unknown unless an earlier pair decides.
SELECT (1,2) < (2,NULL), (1,2) < (1,NULL), (1,NULL) = (2,3), (1,NULL) = (1,3), (NULL,1) < (1,2), (1,2,3) = (1,2,3), (1,2) <> (1,NULL), (1,2) <> (2,NULL), (1,NULL) IS (1,NULL), (1,NULL) IS NOT (1,2);
SELECT (1,2) IN (SELECT 1, NULL), (1,2) IN (SELECT 2, NULL), (1,2) NOT IN (SELECT 1, NULL), (1,NULL) IN (SELECT 1, 2), (1,2) IN (SELECT 1,2 WHERE 0);
-- error
SELECT (1,2) < (1,2,3);
-- error
SELECT (1,2);
-- error
SELECT (1,2) + 1;
