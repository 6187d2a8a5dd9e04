-- lang_corefunc: X LIKE Y ESCAPE Z is like(Y, X, Z).
SELECT like('a%', 'abc'), like('abc', 'a%'), like('a\%', 'a%', '\'), glob('a*', 'abc'), glob('abc', 'a*'), like(NULL, 'a');
-- error
SELECT like('a');
-- error
SELECT glob('a', 'b', 'c');
-- error
SELECT like('a', 'b', 'cc');
