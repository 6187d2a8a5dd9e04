-- datatype3 §7.1: an explicit COLLATE inside an operand counts for the whole operand.
SELECT ('a' COLLATE nocase || 'b') = 'AB', 'AB' = ('a' || 'b' COLLATE nocase), lower('A' COLLATE nocase) = 'A', ('x' = 'X' COLLATE nocase), CASE 'a' COLLATE nocase WHEN 'A' THEN 1 ELSE 0 END;
SELECT 'a' < 'B', 'a' COLLATE nocase < 'B', 'a ' = 'a', 'a ' COLLATE rtrim = 'a', 'a' = 'a  ' COLLATE rtrim, max('a' COLLATE nocase, 'B'), min('a', 'B' COLLATE nocase), nullif('a', 'A' COLLATE nocase);
