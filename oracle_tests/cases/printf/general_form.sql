-- printf "%g, %G": %e or %f, whichever is shorter; zeros at the end are left out
SELECT printf('%g', 100000), printf('%g', 1000000), printf('%g', 123456789), printf('%g', 0.0001), printf('%g', 0.00001), printf('%G', 1e-10), printf('%g', 1.5), printf('%g', 100.0), printf('%g', 0.1 + 0.2), printf('%G', 123456789);
