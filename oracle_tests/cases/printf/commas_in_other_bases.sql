-- printf "%x, %o": the flag "," concerns decimal digits only
SELECT printf('%,x %,o %,X', 1234567, 1234567, 1234567), printf('%,u %,i', 1234567, 1234567), printf('%+x % x', 10, 10);
