-- rowvalue §2: row values of different size cannot be compared.
-- error
SELECT (1, 2) = (1, 2, 3);
-- error
SELECT (1, 2) < 1;
-- error
SELECT 1 = (1, 2);
-- error
SELECT (1, 2) = 1;
-- error
SELECT (1, 2) IN ((1, 2), (3));
-- error
SELECT (1, 2) IN (1, 2);
-- error
SELECT (1, 2) BETWEEN (1, 2) AND (3, 4, 5);
-- error
SELECT (1, 2) = (SELECT 1);
-- error
SELECT (SELECT 1, 2) = (SELECT 1, 2, 3);
