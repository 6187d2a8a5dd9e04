-- lang_corefunc load_extension(X,Y): soundex(), sqlite_offset() and regexp() need options or extensions that this
-- build lacks
-- error
SELECT soundex('Robert');
-- error
SELECT sqlite_offset(1);
-- error
SELECT regexp('a', 'b');
-- error
SELECT 'a' REGEXP 'b';
-- error
SELECT decimal('1.5');
-- error
SELECT base64(x'00');
-- error
SELECT NoSuch(1);
-- error
SELECT sha3('x');
