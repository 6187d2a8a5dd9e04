-- rowvalue "Row Value Comparisons": the first pair that differs decides; a NULL before it makes the result NULL.
SELECT (1, 2, 3) = (1, 2, 3), (1, 2, 3) = (1, NULL, 3), (1, 2, 3) = (1, NULL, 4), (1, 2, 3) < (2, 3, 4), (1, 2, 3) < (1, 2, 4), (1, 2, 3) < (1, 3, NULL), (1, 2, 3) < (1, 2, NULL), (1, 3, 5) < (1, 2, NULL), (1, 2, NULL) < (1, 3, 5);
SELECT (1, 2, NULL) IS (1, 2, NULL), (1, 2, NULL) = (1, 2, NULL), (1, NULL) IS NOT (1, NULL), (NULL, 1) <> (2, 2), (NULL, 1) <> (NULL, 2), (1, 2) <> (1, 2);
SELECT (1, 2) >= (1, 2), (1, 2) > (1, 2), (2, 1) > (1, 9), ('a', 1) < ('b', 0), (1, 'x') < (1, 2), (1, x'00') > (1, 'z');
