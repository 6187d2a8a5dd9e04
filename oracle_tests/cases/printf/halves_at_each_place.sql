-- printf: numbers that end in five, rounded at each place
WITH n(x) AS (VALUES (0.5), (1.5), (2.5), (0.25), (0.75), (0.125), (0.375), (1.005), (2.675), (1.115), (0.045), (1e-5), (12345.678905), (99.995), (0.9995), (8.5)) SELECT x, format('%.0f %.1f %.2f %.3f %.4f', x, x, x, x, x), format('%.0e %.1e %.2e', x, x, x), round(x), round(x, 1), round(x, 2), round(x, 3) FROM n ORDER BY x;
