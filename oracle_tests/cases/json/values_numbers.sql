-- json1 §3.4 "VALUE arguments": integers and reals are written as SQLite writes them
SELECT json_array(1, -1, 9223372036854775807, 1.0, 0.1, 1e100, -0.0, 1e-7, 123456789012345678, 1e15, 1e16), json_object('r', 2.50), json_quote(1.0), json_set('[]', '$[0]', 1e3);
