-- rowvalue §2.1: BETWEEN and CASE compare row values.
SELECT (1, 5) BETWEEN (1, 2) AND (2, 0), (1, 1) BETWEEN (1, 2) AND (2, 0), (2, 0) NOT BETWEEN (1, 2) AND (2, 0);
SELECT CASE (1, 2) WHEN (1, 3) THEN 'no' WHEN (1, 2) THEN 'yes' ELSE 'else' END;
SELECT CASE (1, NULL) WHEN (1, NULL) THEN 'eq' ELSE 'null' END;
-- error
SELECT CASE (1, 2) WHEN 1 THEN 'x' END;
-- error
SELECT CASE WHEN (1, 2) THEN 1 END;
-- error
SELECT CASE 1 WHEN 1 THEN (1, 2) END;
