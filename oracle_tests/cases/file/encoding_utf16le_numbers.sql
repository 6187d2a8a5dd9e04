-- encoding: UTF-16le
CREATE TABLE t(i INTEGER, r REAL, n NUMERIC, x TEXT, u);
INSERT INTO t VALUES('12','1.5','1e3',99,'77'),(12,1.5,1000,'99',77),('x','y','z',1.25,x'0041');
SELECT *, typeof(i), typeof(r), typeof(n), typeof(x), typeof(u) FROM t;
SELECT CAST(x AS INTEGER), CAST(u AS TEXT), hex(u), hex(x), quote(u) FROM t WHERE typeof(u) <> 'blob';
SELECT x = '99', x = 99, u = '77', u = 77, i < r FROM t;
SELECT typeof(x || u), length(i || n), hex(i || '') FROM t WHERE typeof(u) <> 'blob';
