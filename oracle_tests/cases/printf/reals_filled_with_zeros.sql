-- printf: the flag 0 with a width and a precision, for one row after the other.
WITH v(x) AS (VALUES (0.0), (-0.0), (1.5), (-1.5), (0.125), (-0.0004), (0.0005), (2.5), (99999999.9), (123456789.25), (1e300), (-9e999), (3), ('4.25'), (NULL), ('x'), (x'31'))
SELECT printf('%08.3f', x), printf('%01.0f', x), printf('[%012.6f]', x), printf('%03.1f|%08.2f', x, x), printf('%-08.3f', x), printf('%08f', x), printf('%0.3f', x) FROM v;
SELECT printf('%08.3f', 1.0), printf('%08.3f', 1.0005), printf('%08s', 'a'), printf('%05d %08.3f %s', 7, 2.25, 'z'), printf('%099.2f', 1.25), printf('%0100.2f', 1.25), printf('%008.3f', 1.5);
