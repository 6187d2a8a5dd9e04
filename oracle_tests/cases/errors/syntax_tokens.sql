-- error
SELECT @;
-- error
SELECT #1;
-- error
SELECT $;
-- error
SELECT 1 ! 2;
-- error
SELECT [unterminated;
