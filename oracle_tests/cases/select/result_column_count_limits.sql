-- limits "Maximum Number Of Columns": * repeated beyond 2,000 columns is refused.
CREATE TABLE t(a01, a02, a03, a04, a05, a06, a07, a08, a09, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20);
CREATE VIEW v AS SELECT x1.*, x2.*, x3.*, x4.*, x5.* FROM t x1, t x2, t x3, t x4, t x5;
CREATE VIEW w AS SELECT x1.*, x2.*, x3.*, x4.*, x5.*, x6.*, x7.*, x8.*, x9.*, x0.*
  FROM v x1, v x2, v x3, v x4, v x5, v x6, v x7, v x8, v x9, v x0;
SELECT count(*) FROM t;
SELECT count(*) FROM v;
-- error
SELECT x.*, y.*, z.* FROM w x, w y, w z;
