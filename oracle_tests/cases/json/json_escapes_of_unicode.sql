-- json1 §4: each form of an escaped character
SELECT json_extract('"\u0041\u00e9\u20ac"', '$'), json_extract('"\ud83d\ude00"', '$'), json_extract('"\uD83D\uDE00"', '$'), hex(json_extract('"\ud83d"', '$')), hex(json_extract('"\ude00\ud83d"', '$')), hex(json_extract('"\u0000x"', '$')), length(json_extract('"\u0000x"', '$')), json('"\u00E9"');
