-- Numbers written as text: CAST, affinity and arithmetic see the same prefix.
WITH s(v) AS (VALUES('12'), ('12.5'), ('-3e2'), (' 7'), ('7 '), ('7x'), ('x7'), (''), ('.5'), ('1e'), ('+9'), ('0x1A'), ('1_0'), ('9223372036854775808'), ('1e999')) SELECT v, v + 0, typeof(v + 0), CAST(v AS INTEGER), CAST(v AS REAL), CAST(v AS NUMERIC), typeof(CAST(v AS NUMERIC)), v = v + 0, abs(v), round(v, 1) FROM s;
