CREATE TABLE big(j);
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i < 1999) INSERT INTO big SELECT json_group_array(json_object('i',i,'s',printf('%050d',i))) FROM n;
SELECT length(j), json_array_length(j), json_extract(j,'$[1999].i'), json_extract(j,'$[#-2].s'), j ->> '$[1000].i' FROM big;
SELECT length(jsonb(j)), json(jsonb(j)) = j, hex(substr(jsonb(j),1,12)) FROM big;
SELECT length(json_set(j,'$[#]','x')), length(json_remove(j,'$[0]','$[#-1]')), json_extract(json_set(j,'$[500].i',-1),'$[500]') FROM big;
SELECT length(json_pretty(j)), json_type(j,'$[77].s'), json_valid(j), json_valid(j || ']') FROM big;
