-- lang_expr "LIKE": a text taken apart at its commas
WITH RECURSIVE split(part, rest) AS (SELECT NULL, 'one,two,,four,fünf,' || ',' UNION ALL SELECT substr(rest, 1, instr(rest, ',') - 1), substr(rest, instr(rest, ',') + 1) FROM split WHERE rest <> '') SELECT quote(part), length(part) FROM split WHERE part IS NOT NULL;
