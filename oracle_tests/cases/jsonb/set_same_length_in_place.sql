-- json1 §4.9 jsonb_set() and its sisters: a new value that is shorter keeps the room where a longer header can fill
-- it
SELECT hex(jsonb_set('["abcdef"]', '$[0]', 1)), hex(jsonb_set('["abcdef"]', '$[0]', 'abc')), hex(jsonb_replace('[123456]', '$[0]', 12)), hex(jsonb_set('[[1,2,3,4,5]]', '$[0]', NULL)), hex(jsonb_set('["a"]', '$[0]', 'abcdef'));
