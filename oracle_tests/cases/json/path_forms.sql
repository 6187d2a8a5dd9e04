-- json1 §3.3 "PATH arguments": ".objectlabel", "[arrayindex]" and "[#-N]"
SELECT json_extract('{"a":{"b":[10,20,{"c":30}]}}', '$.a.b[2].c'), json_extract('[1,2,3]', '$[#-1]'), json_extract('[1,2,3]', '$[#-3]'), json_extract('[1,2,3]', '$[#-4]'), json_extract('[1,2,3]', '$[#]'), json_extract('{"a b":1}', '$."a b"'), json_extract('{"a.b":{"c[0]":2}}', '$."a.b"."c[0]"');
