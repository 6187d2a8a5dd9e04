SELECT json('{a:1,$b:2,_c:3,é:4,a1:5}'), json('{a:1,}'), json('[1,2,]'), json('{"a":1,b:2}'), json('{''q'':1}');
SELECT json('{nulla:1,truex:2,NaNs:3,infinit:4}'), json('{a\u0062c:1,\u0061:2}');
-- error
SELECT json('{true:1}');
-- error
SELECT json('{null:1}');
-- error
SELECT json('{NaN:1}');
-- error
SELECT json('{1:1}');
-- error
SELECT json('{[1]:1}');
-- error
SELECT json('{,}');
-- error
SELECT json('[,]');
-- error
SELECT json('[1,,2]');
-- error
SELECT json('{a}');
-- error
SELECT json('{a:}');
-- error
SELECT json('{a 1}');
-- error
SELECT json('{-a:1}');
