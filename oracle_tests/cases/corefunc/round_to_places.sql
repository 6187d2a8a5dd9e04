-- lang_corefunc "round": half away from zero at the place asked for.
WITH n(v) AS (VALUES(0.5), (1.5), (2.5), (-0.5), (-1.5), (1.005), (2.675), (1234.5678), (0.05), (1e10 + 0.5), (99.995), (5e-5)) SELECT v, round(v), round(v, 1), round(v, 2), round(v, 3), round(-v, 2), round(v, 30), round(v, -1) FROM n;
