-- json1 §4.1 json(X): "does not ... remove duplicate labels"
SELECT json('{"a":1,"a":2}'), json('{"b":1,"a":2,"b":3}'), json_extract('{"a":1,"a":2}', '$.a');
