-- lang_corefunc glob(X,Y): GLOB is case sensitive, LIKE is not
SELECT 'abc' GLOB 'ABC', 'abc' LIKE 'ABC', 'abc' GLOB 'abc', 'É' LIKE 'é', 'É' GLOB 'É';
PRAGMA case_sensitive_like = 1;
SELECT 'abc' LIKE 'ABC', 'abc' LIKE 'abc', like('A%', 'abc'), 'abc' LIKE 'A!%' ESCAPE '!';
PRAGMA case_sensitive_like = 0;
SELECT 'abc' LIKE 'ABC', like('A%', 'abc');
