-- lang_expr: a blob is x or X and an even number of hexadecimal digits in quotes.
SELECT x'', X'00fF', typeof(x'00'), length(x'0102'), hex(x'abCD'), x'41' = 'A', CAST(x'41' AS TEXT);
-- error
SELECT x'0';
-- error
SELECT x'0g';
-- error
SELECT x '00';
-- error
SELECT x'00;
-- error
SELECT X"00";
SELECT x'00' < x'0000', x'ff' > x'00ff', x'' < x'00';
