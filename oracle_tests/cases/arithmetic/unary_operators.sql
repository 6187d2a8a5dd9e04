-- lang_expr: unary plus changes nothing, not even the type; minus makes a number; NOT gives 0, 1 or NULL.
SELECT +'5', typeof(+'5'), -'5', typeof(-'5'), -'abc', -'1e2x', typeof(-'1.5'), - NULL, +x'31';
SELECT NOT 3, NOT 0, NOT NULL, NOT 'a', NOT '1', NOT NOT 5, ~5.7, ~'x', - - 3;
