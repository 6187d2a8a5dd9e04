-- -0.0 equals 0.0 and groups with it.
CREATE TABLE t(a);
INSERT INTO t VALUES(0.0), (-0.0), (0), (0.0 * -1);
SELECT a, typeof(a), a = 0, a IS 0.0 FROM t;
SELECT count(DISTINCT a), count(*) FROM t;
SELECT 1 / -0.0, abs(-0.0), sign(-0.0), round(-0.4), max(0.0, -0.0), printf('%f %g %d', -0.0, -0.0, -0.0), quote(-0.0);
