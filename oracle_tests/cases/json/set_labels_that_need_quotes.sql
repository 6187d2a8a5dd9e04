-- json1 §4.9: new labels with quotes, spaces, controls and other letters
SELECT json_set('{}', '$."a b"', 1, '$.c d', 2), json_set('{}', '$.it''s', 1), json_set('{}', '$."q\"q"', 1), json_set('{}', '$.q"q', 1), json_set('{}', '$.' || char(9), 1), json_set('{}', '$."\n"', 1), json_set('{}', '$.日本', 1), json_set('{}', '$.""', 1), json_set('{"":0}', '$.""', 1);
