-- security: what is not closed at the end of a text, bytes that begin no token, semicolons in names
SELECT 1 /* open;
SELECT 'open;
-- given nothing
SELECT "a;b" FROM (SELECT 1 AS "a;b");
