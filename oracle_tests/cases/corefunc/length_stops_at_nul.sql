-- lang_corefunc length(X): "the number of characters (not bytes) in X prior to the first NUL character"
SELECT length('abc' || char(0) || 'def'), length(char(0)), length('é' || char(0)), length(CAST('ab' || char(0) AS BLOB)), octet_length('abc' || char(0) || 'def');
