-- lang_corefunc like(X,Y,Z): limits "Maximum Length Of A LIKE Or GLOB Pattern": 50,000 bytes
SELECT 'abc' LIKE substr(hex(zeroblob(25000)), 1, 49999) || '%';
SELECT length(hex(zeroblob(25000))), 'abc' LIKE hex(zeroblob(25000));
-- error
SELECT 'abc' LIKE hex(zeroblob(25000)) || '%';
-- error
SELECT 'abc' GLOB hex(zeroblob(25001));
