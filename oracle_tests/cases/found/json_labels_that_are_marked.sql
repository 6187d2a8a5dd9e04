select json_group_object(value, 1) from json_each('[[1],2]');
select json_group_object(value, 1 order by key desc) from json_each('[[1],2]');
select json_group_object(iif(1,value,2), value) from json_each('[[1],2]');
select json_group_object(json('[1]'), value) from json_each('[[1],2]');
-- error
select json_object(value, 1) from json_each('[[1],2]');
select jsonb_group_object(value, 1) is null from json_each('[[1],2]');
select json_group_object(value, 1) over (order by key) from json_each('[[1],2]');
select json_group_object(iif(1,value,2), value) over () from json_each('[[1],2]');
select json_group_array(iif(1,value,2) order by value) from json_each('[[1],2]');
-- error
select json_set('{}',value,1) from json_each('["$.a","$.b"]'), json_set('{}',iif(1,value,1),1) from json_each('["$.a"]');
-- error
select json_extract('{"[1]":2}', '$.'||value) from json_each('[[1]]');
select json_patch(value,value) from json_each('[{"a":1}]');
select json_array_length(value), json_type(value), json_valid(value) from json_each('[[1,2]]');
select json_each.key, json_quote(value), json_pretty(value) from json_each('[[1,2]]');
