-- lang_mathfunc: sine, cosine and tangent each fifteen degrees, and back by atan2()
WITH RECURSIVE a(d) AS (VALUES (-180) UNION ALL SELECT d + 15 FROM a WHERE d < 180) SELECT d, sin(radians(d)), cos(radians(d)), tan(radians(d)), round(degrees(atan2(sin(radians(d)), cos(radians(d)))), 9) FROM a ORDER BY d;
