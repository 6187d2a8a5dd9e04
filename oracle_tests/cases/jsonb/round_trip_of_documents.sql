-- json1: json(jsonb(x)) is json(x).
WITH d(x) AS (VALUES('{"a":[1,2,{"b":null}],"c":"é\n"}'), ('[]'), ('"s"'), ('-1.5e10'), ('[[[[1]]]]'), ('{"k":true,"l":false}'), ('{a:1,b:''x'',c:0x1F,d:.5,e:+1,f:Infinity}')) SELECT json(x), json(jsonb(x)) = json(x), typeof(jsonb(x)), json_valid(jsonb(x), 8), json(jsonb(jsonb(x))) = json(x) FROM d;
