-- lang_corefunc length(X): "If X is a numeric value, then octet_length(X) returns the number of bytes in a text
-- rendering of that number"
SELECT octet_length(0), octet_length(-12), octet_length(1e100), octet_length(0.1), octet_length(9223372036854775807), octet_length(NULL), octet_length('');
