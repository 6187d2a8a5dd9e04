SELECT json_valid('{"x":35}'), json_valid('{x:35}'), json_valid('{"x":35'), json_valid(NULL), json_valid('[1,]'), json_valid(''), json_valid(5), json_valid(1.5), json_valid('["' || char(9) || '"]'), json_valid('"\u12"'), json_valid(' [1] ');
SELECT json_valid('{x:35}',1), json_valid('{x:35}',2), json_valid('{x:35}',4), json_valid('{x:35}',6), json_valid('[1]',8), json_valid('[1]',9), json_valid('[1]','6'), json_valid('[',15);
SELECT json_valid(jsonb('[1]'),1), json_valid(jsonb('[1]'),4), json_valid(jsonb('[1]'),8), json_valid(x'2b1361',4), json_valid(x'2b1361',8), json_valid(x'5b315d',1), json_valid(x'5b315d',4), json_valid(x'ff',15), json_valid(x'7b2261223a31327d',4);
-- error
SELECT json_valid('[1]',0);
-- error
SELECT json_valid('[1]',16);
-- error
SELECT json_valid('[1]',NULL);
-- error
SELECT json_valid(NULL,0);
