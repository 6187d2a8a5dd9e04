-- floatingpoint: how reals of every magnitude are written.
WITH n(v) AS (VALUES(1e0), (1e1), (1e14), (1e15), (1e16), (1e17), (1e20), (1e21), (1e22), (1e23), (1e-1), (1e-3), (1e-4), (1e-5), (1e-6), (123456.789), (1.5e-10), (12345678901234567.0), (0.000123), (9.999999999999999e22)) SELECT v, v || '', CAST(v AS TEXT), quote(v), printf('%.15g', v), json_quote(v) FROM n;
