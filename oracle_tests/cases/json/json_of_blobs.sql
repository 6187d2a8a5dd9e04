SELECT json(x'5b315d'), json(CAST('{"a":12}' AS BLOB)), json(x'7b2261223a31327d');
SELECT json(x'00'), json(x'01'), json(x'02'), json(x'1331'), json(x'0b'), json(x'0c');
-- error
SELECT json(x'2231');
-- error
SELECT json(x'61');
-- error
SELECT json(x'0d');
-- error
SELECT json(x'');
-- error
SELECT json(x'ff');
-- error
SELECT json(x'1c00');
-- error
SELECT json(x'03');
