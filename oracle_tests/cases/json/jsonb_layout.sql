SELECT hex(jsonb('null')), hex(jsonb('true')), hex(jsonb('false')), hex(jsonb('12')), hex(jsonb('-1.5e3')), hex(jsonb('"abc"')), hex(jsonb('[]')), hex(jsonb('{}'));
SELECT hex(jsonb('[1,2.5,"a",null,true,{"b":"\n"}]')), hex(jsonb('["\x41",''a"b'',0x1F,.5,5.,Infinity,NaN]'));
SELECT hex(jsonb('{a:1,"b":[{"c":[]}]}')), hex(jsonb(5)), hex(jsonb(1.5)), hex(jsonb(NULL)), typeof(jsonb('1')), jsonb(NULL) IS NULL;
SELECT hex(jsonb('"' || replace(printf('%12s',''),' ','x') || '"')), hex(substr(jsonb('"' || replace(printf('%300s',''),' ','x') || '"'),1,4));
SELECT hex(substr(jsonb('["' || replace(printf('%70000s',''),' ','x') || '"]'),1,12)), length(jsonb('[' || replace(printf('%100s','1'),' ','1,') || ']'));
SELECT hex(jsonb(jsonb('[1,2]'))), jsonb('[1,2]') = jsonb(' [1, 2] '), hex(jsonb(x'0b')), hex(jsonb(x'5b5d'));
-- error
SELECT jsonb('[');
-- error
SELECT jsonb(x'ff');
