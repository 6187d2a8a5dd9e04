-- printf "Percent": a format without conversions; NULL and no format
SELECT printf('abc'), quote(printf('')), quote(printf(NULL)), quote(printf()), quote(format()), quote(printf(NULL, 1, 2)), printf('x', 1, 2, 3), typeof(printf('1'));
