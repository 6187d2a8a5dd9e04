-- Each function says its name as it was written when it is called with too few or too many arguments.
-- error
SELECT length();
-- error
SELECT length(1, 2);
-- error
SELECT upper();
-- error
SELECT Lower('a', 'b');
-- error
SELECT replace('a', 'b');
-- error
SELECT instr('a');
-- error
SELECT hex();
-- error
SELECT unicode();
-- error
SELECT trim();
-- error
SELECT ltrim('a', 'b', 'c');
-- error
SELECT typeof();
-- error
SELECT sign();
-- error
SELECT random(1);
-- error
SELECT changes(1);
-- error
SELECT sqlite_version(1);
-- error
SELECT octet_length();
-- error
SELECT glob('a');
-- error
SELECT nullif(1, 2, 3);
