SELECT like('%b%', 'abc'), like('A', 'a'), glob('*b*', 'abc'), glob('A', 'a'), like('a%', 'a%', '%'), like(NULL, 'a'), glob('a', NULL);
-- error
SELECT like('a');
-- error
SELECT glob('a', 'b', 'c');
