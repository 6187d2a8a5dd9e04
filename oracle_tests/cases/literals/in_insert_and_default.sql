-- Literals of every kind as values and defaults.
CREATE TABLE t(a DEFAULT 1, b DEFAULT -2, c DEFAULT +3, d DEFAULT 1.5e3, e DEFAULT 'it''s', f DEFAULT x'4142', g DEFAULT NULL, h DEFAULT TRUE, i DEFAULT 0x10, j DEFAULT "word", k DEFAULT 1_000);
INSERT INTO t DEFAULT VALUES;
SELECT *, typeof(a), typeof(b), typeof(c), typeof(d), typeof(h), typeof(i), typeof(k) FROM t;
INSERT INTO t(a, b, c) VALUES(0xFF, 1e400, .5), (-0.0, -9223372036854775808, 9223372036854775808);
SELECT a, b, c, typeof(c) FROM t;
