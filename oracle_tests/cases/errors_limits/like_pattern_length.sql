-- limits "Maximum Length Of A LIKE Or GLOB Pattern": 50000 bytes.
SELECT 'a' LIKE printf('%.50000c', '%'), 'a' GLOB printf('%.50000c', '*');
-- error
SELECT 'a' LIKE printf('%.50001c', '%');
-- error
SELECT 'a' GLOB printf('%.50001c', '*');
-- error
SELECT NULL LIKE printf('%.50001c', '%');
-- error
SELECT 'a' NOT LIKE printf('%.60000c', 'x');
