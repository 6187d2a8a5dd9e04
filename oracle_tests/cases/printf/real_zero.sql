-- printf "%f": zero, minus zero, and numbers that round to zero
SELECT printf('%f %e %g %!g', 0.0, 0.0, 0.0, 0.0), printf('%f', -0.0), printf('%.1f', -0.01), printf('%+f', 0), printf('%g', 1e-320), printf('%e', 5e-324), printf('%.3f', 1e-300);
