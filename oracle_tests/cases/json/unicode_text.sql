SELECT json('{"日本":"é😀"}'), json_extract('{"日本":"é😀"}','$.日本'), '{"日本":"é"}' ->> '日本', hex(jsonb('["é"]')), json_array('日本😀'), json_quote('é' || char(10) || '日'), length(json_extract('["日本"]','$[0]'));
SELECT json_object('ключ','значение'), json_set('{}','$.ключ','знач'), hex(jsonb_set('{}','$.é','ü')), json_pretty('{"é":["日"]}');
