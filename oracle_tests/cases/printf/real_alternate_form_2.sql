-- printf "%f": "!": up to 26 significant digits, at least one digit after the point
SELECT printf('%!.20f', 1.0 / 3), printf('%!.30f', 0.1), printf('%!f', 1.0), printf('%!.0f', 1.0), printf('%!.3f', 2.5), printf('%!f', 0.0), printf('%!.15f', 100.0), printf('%!.26f', 3.141592653589793), printf('%!f', 1e20);
