-- rowvalue §2.2: the documentation says that row values in a list are not allowed on the right, yet SQLite takes them.
SELECT (1, 2) IN ((1, 2), (3, 4)), (3, 3) IN ((1, 2), (3, 4)), (1, 2) NOT IN ((1, 2));
SELECT (1, NULL) IN ((1, 2)), (1, NULL) IN ((2, 2)), (1, 2) IN ();
-- error
SELECT (1, 2) IN ((1, 2, 3));
-- error
SELECT 1 IN ((1, 2));
