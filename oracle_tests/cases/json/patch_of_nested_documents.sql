-- json1 §4.9: members merged level by level
SELECT json_patch('{"a":{"b":{"c":1,"d":2},"e":3},"f":4}', '{"a":{"b":{"c":null,"x":{"y":null,"z":5}}},"f":{"g":6}}'), json_patch('{"a":[{"b":1}]}', '{"a":{"b":2}}'), json_patch('{"a":"\u0062"}', '{"c":"\u0064"}'), json_patch('{a:1}', '{b:2}'), json_patch(' {"x" : "a b"} ', '{"y":[ 1 , 2 ]}');
