-- json1 §4.1 json(X): strings keep their escapes
SELECT json('"\u0041\n\/\""'), json_extract('["\u0041\/"]', '$'), json_extract('"\u0041\/"', '$'), json('"\ud83d\ude00"'), json_extract('"\ud83d\ude00"', '$');
