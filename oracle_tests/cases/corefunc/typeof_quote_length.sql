-- lang_corefunc: typeof names the storage class; quote gives an SQL literal; length counts characters up to a NUL.
SELECT typeof(1), typeof(1.0), typeof('1'), typeof(x'31'), typeof(NULL), typeof(1 = 1), typeof(1 || 1), typeof(+'1'), typeof(1 / 2), typeof(9223372036854775808);
SELECT quote(1), quote(1.5), quote('it''s'), quote(x'0aFF'), quote(NULL), quote(''), quote(1e100), quote(0.1), quote(-0.0), quote(9e999), quote(-9e999), quote('a' || char(0) || 'b'), quote(123456789012345678);
SELECT length('abc'), length('éà'), length(''), length(x'0000'), length(12345), length(-1.5), length(NULL), length('a' || char(0) || 'b'), octet_length('é'), octet_length(x'00'), octet_length(12), octet_length(NULL), length('😀'), octet_length('😀');
