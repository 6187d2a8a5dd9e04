-- json1 §3.2 "JSON5 Extensions": "Object keys may be unquoted identifiers"
SELECT json('{abc:1}'), json('{$a:1,_b:2}'), json('{aé:1}'), json('{a1:1}'), json_extract('{abc:5}', '$.abc'), json('{  a  :  1  }');
-- error
SELECT json('{1a:1}');
-- error
SELECT json('{a-b:1}');
-- error
SELECT json('{a b:1}');
