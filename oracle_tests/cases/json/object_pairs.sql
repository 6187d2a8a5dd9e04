-- json1 §4.12 json_object(): "zero or more pairs of arguments and returns a well-formed JSON object"
SELECT json_object(), json_object('a', 2, 'c', 4), json_object('a', 2, 'c', '{e:5}'), json_object('a', 2, 'c', json_object('e', 5)), json_object('a', 1, 'a', 2), json_object('', NULL), json_object('k' || 1, 1 + 1);
