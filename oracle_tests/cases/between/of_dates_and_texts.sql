-- lang_expr: BETWEEN on texts is by their collation; ISO dates lie between their neighbours.
SELECT '2024-02-29' BETWEEN '2024-02-01' AND '2024-02-31', 'b' BETWEEN 'A' AND 'C', 'b' COLLATE NOCASE BETWEEN 'A' AND 'C', 'b' BETWEEN 'A' COLLATE NOCASE AND 'C', 'ab' BETWEEN 'a' AND 'ac', '' BETWEEN '' AND 'a', x'01' BETWEEN x'00' AND x'02';
