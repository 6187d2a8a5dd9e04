-- rowvalue §2.1: NULL makes the result NULL, unless another pair already decides.
SELECT (1, NULL) = (1, 2), (1, NULL) = (2, 2), (NULL, 1) = (NULL, 2), (NULL, 1) = (1, 1);
SELECT (1, NULL) <> (1, 2), (1, NULL) <> (2, 2), (NULL, 1) <> (NULL, 2);
-- error
SELECT (1, NULL) IS (1, 2), (1, NULL) IS NOT NULL AND 1;
