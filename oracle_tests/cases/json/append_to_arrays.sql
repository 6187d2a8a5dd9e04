-- json1 §4.9 json_insert(), json_replace(), json_set(): "To append an element onto the end of an array, use
-- json_insert() with an array index of '#'"
SELECT json_insert('[1,2,3,4]', '$[#]', 99), json_insert('[1,[2,3],4]', '$[1][#]', 99), json_set('[]', '$[#]', 1, '$[#]', 2), json_insert('[1]', '$[1]', 2), json_insert('[1]', '$[2]', 2), json_replace('[1]', '$[#]', 2), json_set('[1,2]', '$[#-1]', 9);
