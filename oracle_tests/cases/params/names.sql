-- lang_expr "Parameters": what may stand in a name; $ may be followed by :: and a suffix in parentheses.
-- error
SELECT :;
-- error
SELECT @;
-- error
SELECT $;
-- error
SELECT : a;
-- error
SELECT $a(x;
-- error
SELECT $a(b c);
-- error
SELECT #1;
