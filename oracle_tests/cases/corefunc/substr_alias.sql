-- lang_corefunc substr(X,Y,Z): "'substring()' is an alias for 'substr()' beginning with SQLite version 3.34"
SELECT substring('hello', 2, 3) = substr('hello', 2, 3), substring('hello', -3), substring(x'0102', 2);
-- error
SELECT substring('a');
-- error
SELECT substr();
-- error
SELECT substr(1, 2, 3, 4);
