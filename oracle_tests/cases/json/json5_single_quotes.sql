-- json1 §3.2 "JSON5 Extensions": "Strings may be single quoted"
SELECT json('[''a'']'), json('[''a"b'']'), json('[''a\''b'']'), json('{''k'':''v''}'), json_extract('[''it\''s'']', '$[0]');
-- error
SELECT json('[''a"]');
