-- Characters that begin no token.
-- error
SELECT 1 ! 2;
-- error
SELECT ^1;
-- error
SELECT {1};
-- error
SELECT 1 \ 2;
-- error
SELECT #;
-- error
SELECT @;
-- error
SELECT $;
-- error
SELECT :;
-- error
SELECT 1 ?? 2;
