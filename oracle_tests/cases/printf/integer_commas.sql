-- printf "%d, %i": "," puts commas between groups of three digits
SELECT printf('%,d', 0), printf('%,d', 999), printf('%,d', 1000), printf('%,d', 1234567), printf('%,d', -1234567), printf('%,d', -999), printf('%,d', 9223372036854775807), printf('%,d', -9223372036854775808);
SELECT printf('[%,12d]', 1234567), printf('[%-,12d]', 1234567), printf('[%,012d]', 1234567), printf('[%,05d]', 12), printf('%+,d', 12345), printf('%,.9d', 12345);
