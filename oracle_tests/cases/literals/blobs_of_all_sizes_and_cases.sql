-- lang_expr: x'..' with an even number of hexadecimal digits.
SELECT x'', X'aB', hex(x'00ff'), length(x'000000'), typeof(x''), x'41' = X'41', x'41' = 'A', quote(x'6A');
-- error
SELECT x'a';
-- error
SELECT x'gg';
-- error
SELECT x'a b';
