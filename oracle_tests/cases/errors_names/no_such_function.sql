-- Functions that are not there, and wrong numbers of arguments.
-- error
SELECT nope();
-- error
SELECT nope(1, 2);
-- error
SELECT Abs();
-- error
SELECT abs(1, 2);
-- error
SELECT length('a', 'b');
-- error
SELECT coalesce(1);
-- error
SELECT coalesce();
-- error
SELECT substr('a');
-- error
SELECT replace('a', 'b');
-- error
SELECT round(1, 2, 3);
-- error
SELECT nullif(1);
-- error
SELECT iif(1);
-- error
SELECT random(1);
-- error
SELECT hex();
-- error
SELECT "abs"(1, 2);
-- error
SELECT quote();
SELECT "abs"(-1), [length]('ab'), `upper`('x');
