-- rowvalue §2: a value in parentheses is that value.
SELECT (1) = 1, ((1)) = (1), (1) + 1, ((1), (2)) = (1, 2);
SELECT (1) IN (1), ((1)) IN ((1)), (('a')) || 'b';
-- error
SELECT () = ();
-- error
SELECT (1,) = (1,);
-- error
SELECT ((1, 2)) + 0;
SELECT ((1, 2)) = (1, 2);
