-- datatype3 §7: collations compare text only.
SELECT x'41' = x'61' COLLATE nocase, 1 = '1' COLLATE nocase, x'2020' = x'' COLLATE rtrim, 5 < 10 COLLATE nocase, 'a' < x'00' COLLATE nocase;
