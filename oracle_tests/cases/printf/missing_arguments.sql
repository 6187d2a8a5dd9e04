-- printf "Percent": lang_corefunc: "missing arguments are assumed to have a NULL value, which is translated into 0 or
-- 0.0 for numeric formats or an empty string for %s"
SELECT printf('%d|%i|%u|%x|%o'), printf('%f|%e|%g|%G'), printf('<%s><%z>'), hex(printf('%c')), printf('%q|%Q|%w'), printf('%*d|'), printf('%.*f|'), printf('%d %d %d', 1);
