-- printf "%f": integers beyond 2**53 pass through a REAL
SELECT printf('%f', 9007199254740993), printf('%f', 9223372036854775807), printf('%.0f', -9223372036854775808), printf('%!f', 9223372036854775807), printf('%g', 9223372036854775807);
