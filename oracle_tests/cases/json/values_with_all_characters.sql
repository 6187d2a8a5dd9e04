-- json1 §3.4 "VALUE arguments": quotes, backslashes and control characters are escaped
SELECT json_array('a"b\c/d'), json_array(char(1, 8, 9, 10, 12, 13, 31, 127)), json_array('é€😀' || char(8232)), json_object('k"', 'v\'), json_quote(char(11));
