CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
SELECT json_array(CASE WHEN 1 THEN json('[1]') END), json_array(coalesce(NULL,json('[1]'))), json_array(ifnull(json('[1]'),0)), json_array(iif(1,json('[1]'),0)), json_array(iif(0,1,json('[1]'))), json_array(+json('[1]')), json_array((json('[1]')));
SELECT json_array(nullif(json('[1]'),2)), json_array(likely(json('[1]'))), json_array(max(json('[1]'),'')), json_array(max(json('[1]'),'[2]')), json_array(CAST(json('[1]') AS TEXT)), json_array(json('[1]') COLLATE NOCASE);
SELECT json_array(json('[1]') || ''), json_array(lower(json('[1]'))), json_array(substr(json('[1]'),1)), json_array(json('[1]') = '[1]'), json_array(-json('1')), json_array(CAST(json('1') AS INTEGER)), json_array(trim(json('[1]')));
SELECT id, json_array(CASE WHEN id = 1 THEN json(j) ELSE j END), json_array(coalesce(json_extract(j,'$.b'),n)), json_array(iif(id > 1, j, json_extract(j,'$.b'))) FROM t ORDER BY id;
SELECT json_array(coalesce(json_extract('{"a":[1]}','$.b'),json('[]'))), json_array(nullif(json_extract('[[1]]','$[0]'),1)), json_array(CAST(json_extract('[[1]]','$[0]') AS TEXT)), json_array(CAST(json_extract('[5]','$[0]') AS TEXT));
