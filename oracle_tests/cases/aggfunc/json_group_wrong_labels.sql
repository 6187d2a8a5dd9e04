-- json1 §4.22: labels of other kinds become text
SELECT json_group_object(1, 2), json_group_object(1.5, 2), json_group_object('', 2), json_group_object(NULL, 2), json_group_object('a"b', 2);
-- error
SELECT json_group_object(1);
-- error
SELECT json_group_array(*);
-- error
SELECT jsonb_group_array();
