-- json1 §3.5 "Compatibility": subtypes: what is stored or materialised is plain text
CREATE TABLE t(a);
INSERT INTO t VALUES (json('[1]'));
SELECT subtype(a), json_array(a), json_array(json(a)) FROM t;
SELECT json_array(x) FROM (SELECT json('[1]') AS x LIMIT 1);
WITH c(x) AS MATERIALIZED (SELECT json('[2]')) SELECT json_array(x) FROM c;
SELECT json_array(x) FROM (SELECT json('[3]') AS x UNION ALL SELECT '[4]') ORDER BY 1;
SELECT json_array(max(json('[1]')), group_concat(json('[1]'))) FROM t;
