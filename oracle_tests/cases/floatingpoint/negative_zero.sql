-- floatingpoint: -0.0 is equal to 0.0 and is shown as it is.
SELECT -0.0, 0.0 * -1, -0.0 = 0.0, 1 / -0.0, CAST(-0.0 AS TEXT), -0.0 + 0, abs(-0.0), max(-0.0, 0.0), -0.0 IS 0.0;
CREATE TABLE t(r REAL, n);
INSERT INTO t VALUES(-0.0, -0.0);
SELECT r, n, typeof(r), typeof(n), r = 0 FROM t;
