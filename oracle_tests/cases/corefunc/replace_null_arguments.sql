-- lang_corefunc replace(X,Y,Z): NULL anywhere gives NULL
SELECT replace(NULL, 'a', 'b'), replace('a', NULL, 'b'), replace('a', 'a', NULL), replace('x', 'a', NULL);
-- error
SELECT replace('a', 'b');
-- error
SELECT replace('a', 'b', 'c', 'd');
