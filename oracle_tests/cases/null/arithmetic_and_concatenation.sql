-- nulls: adding anything to NULL gives NULL, and so does multiplying it by zero.
SELECT NULL + 1, 1 - NULL, NULL * 0, 0 / NULL, NULL % 2, NULL || 'x', 'x' || NULL, -NULL, +NULL, ~NULL, NOT NULL;
SELECT NULL < 1, NULL = NULL, NULL <> NULL, NULL BETWEEN 1 AND 2, 1 BETWEEN NULL AND 0, 1 BETWEEN 0 AND NULL, NULL LIKE 'a', 'a' LIKE NULL, NULL IN (1), 1 IN (NULL);
