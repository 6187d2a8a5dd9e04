-- lang_select: the value must be losslessly convertible to an integer, else it is a datatype mismatch.
SELECT 1 LIMIT 1.0;
SELECT 1 LIMIT '1';
SELECT 1 LIMIT ' 1 ';
SELECT 1 LIMIT '1.0';
-- error
SELECT 1 LIMIT 1.5;
-- error
SELECT 1 LIMIT 'abc';
-- error
SELECT 1 LIMIT '1x';
-- error
SELECT 1 LIMIT NULL;
-- error
SELECT 1 LIMIT x'31';
-- error
SELECT 1 LIMIT 1 OFFSET 0.5;
-- error
SELECT 1 LIMIT 1 OFFSET NULL;
-- error
SELECT 1 LIMIT 9e99;
