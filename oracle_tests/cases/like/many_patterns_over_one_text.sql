-- lang_expr "LIKE": the pattern must cover the whole text.
WITH p(v) AS (VALUES('%'), ('a%'), ('%a'), ('%n%'), ('_anana'), ('ba%na'), ('banan_'), ('banana_'), ('_'), (''), ('BANANA'), ('b%n%n%'), ('%%%'), ('______'), ('_______'), ('%a_a%'), ('b_n_n_'), ('%ananan%')) SELECT v, 'banana' LIKE v, 'banana' GLOB replace(replace(v, '%', '*'), '_', '?') FROM p;
