-- floatingpoint: text of REALs has 15 to 17 digits, and is never in exponent form between 1e-4 and 1e16
CREATE TABLE t(r REAL);
INSERT INTO t VALUES (0.1), (0.1 + 0.2), (1e15), (1e16), (1e17), (123456789012345.6), (1234567890123456.7), (0.0001), (0.00001), (1.0 / 3), (2.0 / 3), (100.0), (1e100), (-2.5e-10), (3.0), (1e22), (1.7976931348623157e308), (4.9e-324), (2.2250738585072014e-308);
SELECT r, r || '', CAST(r AS TEXT), length(r), concat(r), printf('%s', r) FROM t ORDER BY rowid;
