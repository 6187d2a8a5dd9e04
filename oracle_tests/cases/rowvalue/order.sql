-- rowvalue §2.1: less and greater are decided by the first pair that differs.
SELECT (1, 2) < (1, 3), (1, 2) < (2, 0), (2, 0) < (1, 9), (1, 2) <= (1, 2), (1, 2) >= (1, 3), (3, 1) > (2, 9);
SELECT (1, NULL) < (2, 5), (1, NULL) < (1, 5), (1, 5) < (1, NULL), (NULL, 1) < (2, 1), (2, NULL) > (1, 1);
SELECT (1, 2, 3) < (1, 2, 4), (1, NULL, 3) < (1, 2, 4), (1, NULL, 3) >= (0, 2, 4);
