-- printf "Width and precision": a result longer than the limit of lengths
-- error
SELECT length(printf('%*d', 2000000000, 1));
-- error
SELECT printf('%2000000000d', 1);
-- error
SELECT printf('%.2000000000s|%1999999999s', 'x', 'y');
SELECT length(printf('%.2000000000s', 'x'));
