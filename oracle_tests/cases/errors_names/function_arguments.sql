-- A function that exists, called with too few or too many arguments; and one that does not.
-- error
SELECT abs();
-- error
SELECT abs(1, 2);
-- error
SELECT ABS(1, 2);
-- error
SELECT substr('a');
-- error
SELECT substr('a', 1, 2, 3);
-- error
SELECT nosuch();
-- error
SELECT NoSuch(1, 2);
-- error
SELECT "nosuch"(1);
-- error
SELECT count(1, 2);
-- error
SELECT sum();
-- error
SELECT sum(*);
-- error
SELECT abs(*);
SELECT length(DISTINCT 'a');
-- error
SELECT group_concat(DISTINCT 'a', ',');
-- error
SELECT row_number(1) OVER ();
-- error
SELECT row_number();
-- error
SELECT nosuch() OVER ();
-- error
SELECT abs(1) OVER ();
-- error
SELECT max(1, 2) OVER ();
