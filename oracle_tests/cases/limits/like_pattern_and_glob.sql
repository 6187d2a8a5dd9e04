-- limits: LIKE and GLOB patterns of at most 50000 bytes
-- error
SELECT 'a' LIKE replace(hex(zeroblob(25001)),'0','a');
-- error
SELECT 'a' GLOB replace(hex(zeroblob(25001)),'0','a');
SELECT 'a' LIKE replace(hex(zeroblob(25000)),'0','a');
SELECT length(replace(hex(zeroblob(25000)),'0','%'));
SELECT 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' LIKE '%a%a%a%a%a%a%b';
SELECT 'abc' LIKE 'a\%c' ESCAPE '\', 'a%c' LIKE 'a\%c' ESCAPE '\';
-- error
SELECT 'abc' LIKE 'a' ESCAPE 'xy';
-- error
SELECT 'abc' LIKE 'a' ESCAPE '';
SELECT 'abc' LIKE 'a' ESCAPE NULL;
