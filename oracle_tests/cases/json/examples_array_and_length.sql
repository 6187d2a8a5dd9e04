-- json1 "json_array", "json_array_length": the page's examples.
SELECT json_array(1,2,'3',4), json_array('[1,2]'), json_array(json_array(1,2)), json_array(1,null,'3','[4,5]','{"six":7.7}'), json_array(1,null,'3',json('[4,5]'),json('{"six":7.7}')), json_array(), json_array(x'' IS NULL);
-- error
SELECT json_array(x'4142');
SELECT json_array_length('[1,2,3,4]'), json_array_length('[1,2,3,4]', '$'), json_array_length('[1,2,3,4]', '$[2]'), json_array_length('{"one":[1,2,3]}'), json_array_length('{"one":[1,2,3]}', '$.one'), json_array_length('{"one":[1,2,3]}', '$.two'), json_array_length('[]'), json_array_length('5'), json_array_length(NULL), json_array_length('[1]', NULL);
-- error
SELECT json_array_length('[1', '$');
-- error
SELECT json_array_length('[1]', 'x');
