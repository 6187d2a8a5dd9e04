-- json1 §4.15 json_remove(): "removals occurs sequentially from left to right. Changes caused by prior removals can
-- affect the path search for subsequent arguments"
SELECT json_remove('[0,1,2,3,4]', '$[2]'), json_remove('[0,1,2,3,4]', '$[2]', '$[0]'), json_remove('[0,1,2,3,4]', '$[0]', '$[2]'), json_remove('[0,1,2,3,4]', '$[#-1]', '$[0]'), json_remove('{"x":25,"y":42}'), json_remove('{"x":25,"y":42}', '$.z'), json_remove('{"x":25,"y":42}', '$.y'), json_remove('{"x":25,"y":42}', '$');
