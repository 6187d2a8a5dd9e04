-- json1 §3.3 "PATH arguments": labels in quotes may have dots, brackets, quotes and escapes
SELECT json_extract('{"a\"b":1}', '$."a\"b"'), json_extract('{"a.b":1}', '$.a.b'), json_extract('{"":5}', '$.""'), json_extract('{"é":7}', '$.é'), json_extract('{"é":7}', '$."\u00e9"'), json_extract('{"\u00e9":7}', '$.é'), json_extract('{"a]":1}', '$.a]'), json_extract('{"#":2}', '$.#');
