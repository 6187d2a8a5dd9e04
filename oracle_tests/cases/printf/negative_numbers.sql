-- printf: the same with a minus sign
WITH n(x) AS (VALUES (-0.5), (-1.5), (-0.25), (-1.005), (-2.675), (-0.04), (-0.004), (-99.995), (-1e10), (-123456.789)) SELECT x, format('%.0f %.1f %.2f', x, x, x), format('%e', x), format('%g', x), format('%d', x), format('%+.1f', x), format('%010.3f', x), format('%,.1f', x), round(x, 1) FROM n ORDER BY x;
