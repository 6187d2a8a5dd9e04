-- lang_datefunc strftime(): %H 00-24, %I 01-12, %k and %l without zeros, %p and %P
WITH h(h) AS (VALUES (0), (1), (9), (11), (12), (13), (22), (23)) SELECT h, strftime('[%H][%I][%k][%l][%p][%P]', printf('%02d:05', h)) FROM h ORDER BY h;
