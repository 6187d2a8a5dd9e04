-- printf: an unknown type ends the output; so does a NUL; missing arguments are 0, 0.0 or empty.
SELECT printf('a%yb'), printf('a%'), printf('a%5'), printf('a%-'), printf('%d%y%d', 1, 2, 3), printf('a%.b'), printf('%d %s|%f'), printf('%s'), printf('%c|'), printf('%Q'), printf(''), printf('%s', ''), printf(5), printf(1.5), printf(x'256425'), printf(NULL);
SELECT printf('x' || char(0) || 'y'), printf('%s', 'x' || char(0) || 'y'), length(printf('%c', 0)), printf('%s' , 1, 2, 3);
SELECT printf();
SELECT format();
