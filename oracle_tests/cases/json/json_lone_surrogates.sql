-- invalid_text: yes
SELECT hex(json_extract('["\ud800"]','$[0]')), hex(json_extract('["\udc00\ud800x"]','$[0]')), hex(json_extract('["\ud83d"]','$[0]')), hex('["\ud83d"]' ->> 0);
SELECT hex(json('["\ud800"]')), hex('["\ud800"]' -> 0), hex(jsonb('["\ud800"]')), hex(json_array(char(55296)));
