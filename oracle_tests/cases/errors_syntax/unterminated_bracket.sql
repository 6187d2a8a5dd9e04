-- A quote that is never closed: the message shows all the rest of the input, or the token.
SELECT 1;
-- error
SELECT [a;
