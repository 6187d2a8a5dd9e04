-- lang_corefunc ltrim(X,Y): one or two arguments
-- error
SELECT trim();
-- error
SELECT trim(1, 2, 3);
-- error
SELECT ltrim();
-- error
SELECT rtrim('a', 'b', 'c');
