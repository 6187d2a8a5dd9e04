-- rowvalue §2.1: two row values are compared element by element, from left to right.
SELECT (1, 2) = (1, 2), (1, 2) = (1, 3), (1, 2) <> (1, 3), (1, 2) <> (1, 2), (1, 2) == (1, 2), (1, 2) != (2, 1);
SELECT (1, 'a', x'00') = (1, 'a', x'00'), (1, 'a') = (1, 'A');
SELECT (1, 2) IS (1, 2), (1, NULL) IS (1, NULL), (1, NULL) IS NOT (1, 2);
