-- lang_corefunc "like": like(Y, X) is X LIKE Y; a third argument is the escape character.
SELECT like('a%', 'abc'), like('abc', 'a%'), like('a!%', 'a%', '!'), like('a!%', 'abc', '!'), like(NULL, 'a'), like('a', NULL), like('A', 'a'), like('_', 'é'), like('%', ''), like(1, 1), like('1%', 12);
-- error
SELECT like('a', 'b', '!!');
-- error
SELECT like('a', 'b', '');
-- error
SELECT like('a', 'b', 'c', 'd');
