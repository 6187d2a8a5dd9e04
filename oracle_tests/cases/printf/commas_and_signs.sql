-- printf: the comma groups the digits of integers and of the whole part of reals.
WITH n(v) AS (VALUES(0), (7), (999), (1000), (-1000), (1234567), (-1234567890), (1000000.5), (-999.999), (1e15)) SELECT printf('%,d', v), printf('%,10d|', v), printf('%-,10d|', v), printf('%+,d', v), printf('%,.1f', v), printf('%,012.2f', v), printf('% ,d', v) FROM n;
