-- Bits of a number counted and listed by a recursive query over >>.
WITH n(v) AS (VALUES(0), (1), (255), (1023), (0x5555), (0x7fffffffffffffff)),
  b(v, rest, ones) AS (SELECT v, v, 0 FROM n UNION ALL SELECT v, rest >> 1, ones + (rest & 1) FROM b WHERE rest > 0)
SELECT v, max(ones) FROM b GROUP BY v ORDER BY v;
WITH RECURSIVE s(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM s WHERE i < 63)
SELECT group_concat((0x123456789ABCDEF >> i) & 1, '' ORDER BY i DESC) FROM s;
