-- datatype3: a real in an INTEGER or NUMERIC column becomes an integer if nothing is lost.
CREATE TABLE n(i INTEGER, v NUMERIC, r REAL, b BLOB);
INSERT INTO n SELECT column1, column1, column1, column1 FROM (VALUES(1.0), (1.5), (1e15), (9.2e18), (9.3e18), (-9223372036854775808.0), (9007199254740993.0), (0.1 + 0.2), (-0.0), (1e300), (9e999));
SELECT i, typeof(i), v, typeof(v), r, typeof(r), b, typeof(b) FROM n;
